//! A Pratt parser: each token binds what stands on its left with a power of its own, those of the reference
//! implementations. It stops at expressions that are longer or nested deeper than any that people write, so that a
//! model cannot exhaust the stack of whoever walks the tree.

use std::collections::VecDeque;

use super::Expression;
use super::lexer::{Token, tokens};

/// Tokens that an expression has at most: a chain of fields is as deep as it is long.
const MAX_TOKENS: usize = 256;
/// How deep parentheses, brackets and operators nest at most.
const MAX_DEPTH: usize = 64;

const FLATTEN: u8 = 9;
/// Tokens that bind less than this end a projection.
const PROJECTION_END: u8 = 10;
const STAR: u8 = 20;
const FILTER: u8 = 21;
const NOT: u8 = 45;

/// Parses an expression, or says what is wrong with it.
pub(crate) fn parse(source: &str) -> Result<Expression, String> {
    let tokens = tokens(source)?;
    if tokens.len() > MAX_TOKENS {
        return Err(format!("it has {} tokens, of which {MAX_TOKENS} are allowed", tokens.len()));
    }
    let mut parser = Parser { tokens: tokens.into(), depth: 0 };
    let expression = parser.expression(0)?;
    if parser.tokens.is_empty() { Ok(expression) } else { Err(parser.unexpected()) }
}

/// How strongly a token binds the expression on its left; zero ends it.
fn power(token: &Token) -> u8 {
    match token {
        Token::Pipe => 1,
        Token::Or => 2,
        Token::And => 3,
        Token::Compare(_) => 5,
        Token::Flatten => FLATTEN,
        Token::Filter => FILTER,
        Token::Dot => 40,
        Token::OpenBracket => 55,
        _ => 0,
    }
}

struct Parser<'s> {
    /// The remaining tokens, each with its spelling.
    tokens: VecDeque<(Token, &'s str)>,
    depth: usize,
}

impl Parser<'_> {
    fn peek(&self) -> Option<&Token> {
        self.tokens.front().map(|(token, _)| token)
    }

    /// Takes the next token if it is one that a rule wants.
    fn take<T>(&mut self, wanted: impl FnOnce(&Token) -> Option<T>) -> Result<T, String> {
        let taken = self.peek().and_then(wanted).ok_or_else(|| self.unexpected())?;
        self.tokens.pop_front();
        Ok(taken)
    }

    fn expect(&mut self, wanted: &Token) -> Result<(), String> {
        self.take(|token| (token == wanted).then_some(()))
    }

    /// Describes the error that the next token is.
    fn unexpected(&self) -> String {
        match self.tokens.front() {
            None => "it ends too early".to_owned(),
            Some((_, spelling)) => format!("`{}` cannot stand where it does", spelling.escape_debug()),
        }
    }

    /// Parses what stands one level deeper.
    fn deeper(&mut self, parse: impl FnOnce(&mut Self) -> Result<Expression, String>) -> Result<Expression, String> {
        if self.depth == MAX_DEPTH {
            return Err(format!("it nests more than {MAX_DEPTH} levels deep"));
        }
        self.depth += 1;
        let expression = parse(self)?;
        self.depth -= 1;
        Ok(expression)
    }

    /// An expression, up to a token that binds at most as strongly as `least`.
    fn expression(&mut self, least: u8) -> Result<Expression, String> {
        self.deeper(|parser| {
            let first = parser.first()?;
            parser.rest(first, least)
        })
    }

    fn rest(&mut self, mut left: Expression, least: u8) -> Result<Expression, String> {
        while self.peek().map_or(0, power) > least {
            left = self.after(left)?;
        }
        Ok(left)
    }

    /// An expression that nothing stands before.
    fn first(&mut self) -> Result<Expression, String> {
        let current = || Box::new(Expression::Current);
        match self.take(|token| begins_expression(token).then(|| token.clone()))? {
            Token::Identifier(name) if self.peek() == Some(&Token::OpenParenthesis) => self.call(name),
            Token::Identifier(name) | Token::Quoted(name) => Ok(Expression::Field(current(), name)),
            Token::Literal(literal) => Ok(Expression::Literal(literal)),
            Token::Star => self.projection(Expression::Values(current()), None, STAR),
            Token::Flatten => self.projection(Expression::Flatten(current()), None, FLATTEN),
            Token::Filter => self.filter(Expression::Current),
            Token::Not => Ok(Expression::Not(Box::new(self.expression(NOT)?))),
            Token::Reference => self.expression(0).map(|_| Expression::Reference),
            Token::OpenBrace => self.hash(),
            Token::OpenBracket if self.begins_index() => self.bracket(Expression::Current),
            Token::OpenBracket => self.list(),
            Token::OpenParenthesis => {
                let inside = self.expression(0)?;
                self.expect(&Token::CloseParenthesis)?;
                Ok(inside)
            }
            _ => Ok(Expression::Current),
        }
    }

    /// An expression with another on its left.
    fn after(&mut self, left: Expression) -> Result<Expression, String> {
        match self.take(|token| (power(token) > 0).then(|| token.clone()))? {
            Token::Dot => self.dot(left),
            Token::Flatten => self.projection(Expression::Flatten(Box::new(left)), None, FLATTEN),
            Token::Filter => self.filter(left),
            Token::Pipe => Ok(Expression::Then(Box::new(left), self.right(&Token::Pipe)?)),
            Token::Or => Ok(Expression::Or(Box::new(left), self.right(&Token::Or)?)),
            Token::And => Ok(Expression::And(Box::new(left), self.right(&Token::And)?)),
            Token::Compare(comparator) => {
                let right = self.right(&Token::Compare(comparator))?;
                Ok(Expression::Compare(comparator, Box::new(left), right))
            }
            _ if self.begins_index() => self.bracket(left),
            _ => Err(self.unexpected()),
        }
    }

    /// The right side of an operator.
    fn right(&mut self, operator: &Token) -> Result<Box<Expression>, String> {
        self.expression(power(operator)).map(Box::new)
    }

    /// Parses the right side of a dot.
    fn dot(&mut self, left: Expression) -> Result<Expression, String> {
        let left = Box::new(left);
        let follows_dot = |token: &Token| {
            matches!(
                token,
                Token::Identifier(_) | Token::Quoted(_) | Token::Star | Token::OpenBracket | Token::OpenBrace
            )
        };
        match self.take(|token| follows_dot(token).then(|| token.clone()))? {
            Token::Identifier(name) if self.peek() == Some(&Token::OpenParenthesis) => {
                Ok(Expression::Then(left, Box::new(self.call(name)?)))
            }
            Token::Identifier(name) | Token::Quoted(name) => Ok(Expression::Field(left, name)),
            Token::Star => self.projection(Expression::Values(left), None, STAR),
            Token::OpenBracket => Ok(Expression::Then(left, Box::new(self.list()?))),
            _ => Ok(Expression::Then(left, Box::new(self.hash()?))),
        }
    }

    fn filter(&mut self, list: Expression) -> Result<Expression, String> {
        let test = self.expression(0)?;
        self.expect(&Token::CloseBracket)?;
        self.projection(list, Some(Box::new(test)), FILTER)
    }

    /// A projection: what follows applies to each element rather than to the list, up to a pipe or an operator.
    fn projection(&mut self, list: Expression, test: Option<Box<Expression>>, least: u8) -> Result<Expression, String> {
        let each = match self.peek() {
            Some(Token::Dot | Token::OpenBracket | Token::Filter) => self.deeper(|parser| {
                let first = parser.after(Expression::Current)?;
                parser.rest(first, least)
            })?,
            token if token.map_or(0, power) < PROJECTION_END => Expression::Current,
            _ => return Err(self.unexpected()),
        };
        Ok(Expression::Projection { list: Box::new(list), test, each: Box::new(each) })
    }

    /// Whether an index, a slice or `*` follows an opening bracket.
    fn begins_index(&self) -> bool {
        match self.peek() {
            Some(Token::Number(_) | Token::Colon) => true,
            Some(Token::Star) => self.tokens.get(1).is_some_and(|(token, _)| *token == Token::CloseBracket),
            _ => false,
        }
    }

    /// Parses the rest after an opening bracket: `0]`, `1:]`, `*]`.
    fn bracket(&mut self, left: Expression) -> Result<Expression, String> {
        if self.expect(&Token::Star).is_ok() {
            self.expect(&Token::CloseBracket)?;
            return self.projection(left, None, STAR);
        }
        let index = self.take(|token| if let Token::Number(index) = token { Some(*index) } else { None });
        match (index, self.expect(&Token::CloseBracket)) {
            (Ok(index), Ok(())) => Ok(Expression::Index(Box::new(left), index)),
            _ => self.slice(left),
        }
    }

    /// The rest of `1:2:3]`, which selects elements to project over.
    fn slice(&mut self, left: Expression) -> Result<Expression, String> {
        let belongs = |token: &Token| matches!(token, Token::Number(_) | Token::Colon).then_some(());
        while self.take(belongs).is_ok() {}
        self.expect(&Token::CloseBracket)?;
        self.projection(Expression::Slice(Box::new(left)), None, STAR)
    }

    fn call(&mut self, name: String) -> Result<Expression, String> {
        self.expect(&Token::OpenParenthesis)?;
        if self.expect(&Token::CloseParenthesis).is_ok() {
            return Ok(Expression::Call(name, Vec::new()));
        }
        Ok(Expression::Call(name, self.separated(&Token::CloseParenthesis)?))
    }

    /// The rest of `[a, b]`.
    fn list(&mut self) -> Result<Expression, String> {
        self.separated(&Token::CloseBracket).map(Expression::List)
    }

    /// Expressions with commas between them, up to a closing token.
    fn separated(&mut self, closing: &Token) -> Result<Vec<Expression>, String> {
        let mut expressions = vec![self.expression(0)?];
        while self.expect(closing).is_err() {
            self.expect(&Token::Comma)?;
            expressions.push(self.expression(0)?);
        }
        Ok(expressions)
    }

    /// The rest of `{a: b, c: d}`.
    fn hash(&mut self) -> Result<Expression, String> {
        loop {
            self.take(|token| matches!(token, Token::Identifier(_) | Token::Quoted(_)).then_some(()))?;
            self.expect(&Token::Colon)?;
            self.expression(0)?;
            if self.expect(&Token::CloseBrace).is_ok() {
                return Ok(Expression::Hash);
            }
            self.expect(&Token::Comma)?;
        }
    }
}

/// Whether an expression can begin with a token.
fn begins_expression(token: &Token) -> bool {
    match token {
        Token::Identifier(_) | Token::Quoted(_) | Token::Literal(_) | Token::Current => true,
        Token::Star | Token::Flatten | Token::Filter | Token::Not | Token::Reference => true,
        Token::OpenBrace | Token::OpenBracket | Token::OpenParenthesis => true,
        Token::Number(_) | Token::Compare(_) | Token::Dot | Token::And | Token::Or | Token::Pipe => false,
        Token::CloseBracket | Token::CloseParenthesis | Token::CloseBrace | Token::Comma | Token::Colon => false,
    }
}
