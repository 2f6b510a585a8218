//! JMESPath expressions resolved against the types of the service. What Rust cannot say of typed data, or what could
//! never be true, is refused with a reason; nothing is left for run time.

mod compare;
mod functions;

use crate::ir::{
    Elements, Expression, ExpressionKind, List, Map, Nullable, NumberType, Optionality, Projection, Ty, TypeDef,
    TypeId, TypeKind, ValueType,
};
use crate::jmespath::{Expression as Ast, Literal};

/// The types that expressions are about.
#[derive(Clone, Copy)]
pub(super) struct Types<'t> {
    /// `ir::Service::types`
    pub(super) types: &'t [TypeDef],
    /// `ir::Service::lists`
    pub(super) lists: &'t [List],
    /// `ir::Service::maps`
    pub(super) maps: &'t [Map],
}

/// Scope in which the names of an expression are looked up.
#[derive(Debug, Clone)]
pub(super) enum Scope {
    /// A value.
    Value(Expression),
    /// The fields `input` and `output`: a request of the first type and its answer.
    Messages(TypeId, TypeId),
}

impl Scope {
    /// The output of an operation.
    pub(super) fn output(output: TypeId) -> Self {
        Self::Value(present(ExpressionKind::Output, ValueType::Structure(output)))
    }

    fn element(ty: ValueType) -> Self {
        Self::Value(present(ExpressionKind::Current, ty))
    }
}

/// An expression that is never null.
fn present(kind: ExpressionKind, ty: ValueType) -> Expression {
    Expression { kind, ty, nullable: false }
}

fn boxed(expression: Expression) -> Box<Expression> {
    Box::new(expression)
}

impl Types<'_> {
    /// Resolves an expression, or says why Rust has no form of it.
    pub(super) fn resolve(self, ast: &Ast, scope: &Scope) -> Result<Expression, String> {
        match ast {
            Ast::Current => match scope {
                Scope::Value(value) => Ok(value.clone()),
                Scope::Messages(..) => Err("it asks for input and output as one value".to_owned()),
            },
            Ast::Field(of, name) => self.field(of, name, scope),
            Ast::Index(of, index) => self.index(self.resolve(of, scope)?, *index),
            Ast::Projection { list, test, each } => self.projection(list, test.as_deref(), each, scope),
            Ast::Literal(literal) => self::literal(literal),
            Ast::List(values) => self.list(values, scope),
            Ast::Not(of) => Ok(not(boxed(has_truth(self.resolve(of, scope)?)?))),
            Ast::And(left, right) => self.logical(ExpressionKind::And, left, right, scope),
            Ast::Or(left, right) => self.logical(ExpressionKind::Or, left, right, scope),
            Ast::Compare(comparator, left, right) => self.compare(*comparator, left, right, scope),
            Ast::Call(name, arguments) => self.call(name, arguments, scope),
            Ast::Then(first, then) => {
                let first = self.resolve(first, scope)?;
                if first.nullable && matches!(**then, Ast::List(_)) {
                    return Err("it makes a list of members of what may be absent".to_owned());
                }
                self.resolve(then, &Scope::Value(first))
            }
            Ast::Slice(_) => Err("slices are not supported".to_owned()),
            Ast::Hash => Err("it makes an object".to_owned()),
            Ast::Reference => Err("`&` is not supported".to_owned()),
            Ast::Flatten(_) | Ast::Values(_) => Err("it has a projection without elements".to_owned()),
        }
    }

    fn field(self, of: &Ast, name: &str, scope: &Scope) -> Result<Expression, String> {
        if let (Ast::Current, Scope::Messages(input, output)) = (of, scope) {
            return match name {
                "input" => Ok(present(ExpressionKind::Input, ValueType::Structure(*input))),
                "output" => Ok(present(ExpressionKind::Output, ValueType::Structure(*output))),
                _ => Err(format!("there is `input` and `output`, and no `{name}`")),
            };
        }
        let of = self.resolve(of, scope)?;
        let nullable = of.nullable;
        match of.ty {
            ValueType::Structure(id) => {
                let TypeKind::Structure(structure) = &self.types[id.0].kind else { return Err(no_member(name)) };
                let index = structure.members.iter().position(|member| member.wire == name);
                let (index, member) =
                    index.map(|index| (index, &structure.members[index])).ok_or_else(|| no_member(name))?;
                let kind = ExpressionKind::Member(boxed(of), id, index);
                let nullable = nullable || member.optionality == Optionality::Optional;
                Ok(Expression { kind, ty: value_type(member.target.ty), nullable })
            }
            ValueType::Union(id) => {
                let TypeKind::Union(union) = &self.types[id.0].kind else { return Err(no_member(name)) };
                let index = union.variants.iter().position(|variant| variant.wire == name);
                let target = index.and_then(|index| Some((index, union.variants[index].target.as_ref()?)));
                let (index, target) = target.ok_or_else(|| no_member(name))?;
                let kind = ExpressionKind::Variant(boxed(of), id, index);
                Ok(Expression { kind, ty: value_type(target.ty), nullable: true })
            }
            ValueType::Map(id) if self.maps[id.0].key.ty == Ty::String => {
                let ty = value_type(self.maps[id.0].value.ty);
                Ok(Expression { kind: ExpressionKind::Entry(boxed(of), id, name.to_owned()), ty, nullable: true })
            }
            _ => Err(format!("`{name}` is asked of what has no members")),
        }
    }

    /// The type of the elements of a list, and whether they can be null.
    pub(super) fn elements(self, list: &ValueType) -> Result<(ValueType, Nullable), String> {
        match list {
            ValueType::Slice(id) => {
                let list = &self.lists[id.0];
                Ok((value_type(list.member.ty), if list.sparse { Nullable::Yes } else { Nullable::No }))
            }
            ValueType::Vec(ty, nullable) => Ok(((**ty).clone(), *nullable)),
            _ => Err("it treats as a list what is none".to_owned()),
        }
    }

    fn index(self, of: Expression, index: i64) -> Result<Expression, String> {
        let (ty, _) = self.elements(&of.ty)?;
        Ok(Expression { kind: ExpressionKind::Index(boxed(of), index), ty, nullable: true })
    }

    fn projection(self, list: &Ast, test: Option<&Ast>, each: &Ast, scope: &Scope) -> Result<Expression, String> {
        let (of, elements, element, nullable) = self.source(list, scope)?;
        let unchanged = elements == Elements::List && nullable == Nullable::No;
        if unchanged && test.is_none() && *each == Ast::Current {
            return Ok(of);
        }
        let scope = Scope::element(element);
        let test = test.map(|test| has_truth(self.resolve(test, &scope)?)).transpose()?;
        let each = self.resolve(each, &scope)?;
        let ty = ValueType::Vec(Box::new(each.ty.clone()), Nullable::No);
        let nullable = of.nullable;
        let kind = ExpressionKind::Projection(Box::new(Projection { of, elements, test, each }));
        Ok(Expression { kind, ty, nullable })
    }

    /// Where the elements of a projection come from, what they are, and whether they can be null.
    fn source(self, list: &Ast, scope: &Scope) -> Result<(Expression, Elements, ValueType, Nullable), String> {
        match list {
            Ast::Flatten(list) => {
                let of = self.resolve(list, scope)?;
                let (element, nullable) = self.elements(&of.ty)?;
                match (self.elements(&element), nullable) {
                    (Err(_), _) => Ok((of, Elements::List, element, nullable)),
                    (Ok((element, nullable)), Nullable::No) => Ok((of, Elements::Lists, element, nullable)),
                    (Ok(_), Nullable::Yes) => Err("it flattens lists that may be absent".to_owned()),
                }
            }
            Ast::Values(map) => {
                let of = self.resolve(map, scope)?;
                let ValueType::Map(id) = of.ty else {
                    return Err("it asks for the values of what is no map".to_owned());
                };
                let map = &self.maps[id.0];
                let nullable = if map.sparse { Nullable::Yes } else { Nullable::No };
                Ok((of, Elements::Values, value_type(map.value.ty), nullable))
            }
            list => {
                let of = self.resolve(list, scope)?;
                let (element, nullable) = self.elements(&of.ty)?;
                Ok((of, Elements::List, element, nullable))
            }
        }
    }

    fn list(self, values: &[Ast], scope: &Scope) -> Result<Expression, String> {
        let values: Vec<Expression> =
            values.iter().map(|value| self.resolve(value, scope)).collect::<Result<_, _>>()?;
        let ty = one_type(&values)?;
        let nullable = if values.iter().any(|value| value.nullable) { Nullable::Yes } else { Nullable::No };
        Ok(present(ExpressionKind::List(values), ValueType::Vec(Box::new(ty), nullable)))
    }

    fn logical(
        self,
        kind: fn(Box<Expression>, Box<Expression>) -> ExpressionKind,
        left: &Ast,
        right: &Ast,
        scope: &Scope,
    ) -> Result<Expression, String> {
        let sides = [has_truth(self.resolve(left, scope)?)?, has_truth(self.resolve(right, scope)?)?];
        let ty = one_type(&sides)?;
        let [left, right] = sides;
        let nullable = left.nullable || right.nullable;
        Ok(Expression { kind: kind(boxed(left), boxed(right)), ty, nullable })
    }
}

/// A list with the elements of another as values.
pub(super) fn collected(types: Types<'_>, list: Expression) -> Result<Expression, String> {
    let (element, nullable) = types.elements(&list.ty)?;
    if matches!(list.ty, ValueType::Vec(..)) && nullable == Nullable::No {
        return Ok(list);
    }
    let each = present(ExpressionKind::Current, element.clone());
    let nullable = list.nullable;
    let projection = Projection { of: list, elements: Elements::List, test: None, each };
    let ty = ValueType::Vec(Box::new(element), Nullable::No);
    Ok(Expression { kind: ExpressionKind::Projection(Box::new(projection)), ty, nullable })
}

fn no_member(name: &str) -> String {
    format!("there is no member `{name}`")
}

fn not(of: Box<Expression>) -> Expression {
    present(ExpressionKind::Not(of), ValueType::Boolean)
}

fn literal(literal: &Literal) -> Result<Expression, String> {
    Ok(match literal {
        Literal::String(text) => present(ExpressionKind::String(text.clone()), ValueType::String),
        Literal::Boolean(value) => present(ExpressionKind::Boolean(*value), ValueType::Boolean),
        Literal::Integer(value) => present(ExpressionKind::Integer(*value), ValueType::Number(NumberType::Literal)),
        Literal::Float(value) => present(ExpressionKind::Float(*value), ValueType::Number(NumberType::F64)),
        Literal::Null => return Err("`null` stands where nothing is compared with it".to_owned()),
        Literal::Composite => return Err("it has a list or an object as a literal".to_owned()),
    })
}

/// A value that is true or false in JMESPath's sense. A structure is, by the number of its members; nobody means that.
fn has_truth(of: Expression) -> Result<Expression, String> {
    match of.ty {
        ValueType::Structure(_) | ValueType::Union(_) | ValueType::Opaque(_) => {
            Err("it asks whether a structure is true".to_owned())
        }
        _ => Ok(of),
    }
}

/// The type that all values have.
fn one_type(values: &[Expression]) -> Result<ValueType, String> {
    let (first, rest) = values.split_first().ok_or("it has an empty list")?;
    let same = rest.iter().all(|value| value.ty == first.ty);
    if same { Ok(first.ty.clone()) } else { Err("it mixes values of several types".to_owned()) }
}

/// The type of a value of the model.
fn value_type(ty: Ty) -> ValueType {
    match ty {
        Ty::Boolean => ValueType::Boolean,
        Ty::String | Ty::Enum(_) => ValueType::String,
        Ty::Byte => ValueType::Number(NumberType::I8),
        Ty::Short => ValueType::Number(NumberType::I16),
        Ty::Integer | Ty::IntEnum(_) => ValueType::Number(NumberType::I32),
        Ty::Long => ValueType::Number(NumberType::I64),
        Ty::Float => ValueType::Number(NumberType::F32),
        Ty::Double => ValueType::Number(NumberType::F64),
        Ty::Structure(id) => ValueType::Structure(id),
        Ty::Union(id) => ValueType::Union(id),
        Ty::Map(id) => ValueType::Map(id),
        Ty::List(id) => ValueType::Slice(id),
        Ty::BigInteger | Ty::BigDecimal | Ty::Blob | Ty::Timestamp(_) | Ty::Document => ValueType::Opaque(ty),
    }
}
