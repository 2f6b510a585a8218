//! Parses selectors. Any text that is no selector is an error; nesting is limited.

use super::scan::Scanner;
use super::{Case, Comparator, Comparison, Direction, Operand, Step, Steps, TypeFilter};
use crate::model::ShapeType;

/// Functions nested deeper than this are refused.
const MAX_DEPTH: usize = 32;

/// Parses a whole selector.
pub(super) fn parse(text: &str) -> Result<Steps, String> {
    let mut scanner = Scanner::new(text);
    let steps = steps(&mut scanner, 0)?;
    if scanner.peek().is_some() { Err(scanner.error("expected another step")) } else { Ok(steps) }
}

fn steps(scanner: &mut Scanner<'_>, depth: usize) -> Result<Steps, String> {
    if depth > MAX_DEPTH {
        return Err("functions are nested too deeply".to_owned());
    }
    let mut steps = Vec::new();
    while !matches!(scanner.peek(), None | Some(',' | ')')) {
        steps.push(step(scanner, depth)?);
    }
    let ends_in_arrow = matches!(steps.last(), Some(Step::Neighbours { relations, .. }) if relations.is_empty());
    if steps.is_empty() || (ends_in_arrow && depth == 0) { Err(scanner.error("expected a step")) } else { Ok(steps) }
}

fn step(scanner: &mut Scanner<'_>, depth: usize) -> Result<Step, String> {
    let arrows = [("~>", Step::RecursiveNeighbours), (">", any(Direction::Forward)), ("-[", any(Direction::Forward))];
    for (token, step) in arrows {
        if scanner.eat(token) {
            return if token == "-[" { named(scanner, Direction::Forward, "]->") } else { Ok(step) };
        }
    }
    if scanner.eat("<-[") {
        return named(scanner, Direction::Reverse, "]-");
    }
    if scanner.eat("<") {
        return Ok(any(Direction::Reverse));
    }
    match scanner.peek() {
        Some('[') => attribute(scanner),
        Some(':') => function(scanner, depth),
        Some('$') => variable(scanner, depth),
        _ => type_filter(scanner),
    }
}

fn any(direction: Direction) -> Step {
    Step::Neighbours { direction, relations: Vec::new() }
}

fn named(scanner: &mut Scanner<'_>, direction: Direction, end: &str) -> Result<Step, String> {
    let mut relations = vec![scanner.identifier()?.to_owned()];
    while scanner.eat(",") {
        relations.push(scanner.identifier()?.to_owned());
    }
    scanner.expect(end)?;
    Ok(Step::Neighbours { direction, relations })
}

fn type_filter(scanner: &mut Scanner<'_>) -> Result<Step, String> {
    if scanner.eat("*") {
        return Ok(Step::Type(TypeFilter::Any));
    }
    let name = scanner.identifier()?;
    let filter = match name {
        "member" => TypeFilter::Member,
        "simpleType" => TypeFilter::Simple,
        "number" => TypeFilter::Number,
        "aggregateType" => TypeFilter::Aggregate,
        "serviceType" => TypeFilter::Service,
        "set" | "collection" => TypeFilter::Exactly(ShapeType::List),
        _ => TypeFilter::Exactly(ShapeType::from_name(name).ok_or_else(|| format!("unknown shape type `{name}`"))?),
    };
    Ok(Step::Type(filter))
}

fn function(scanner: &mut Scanner<'_>, depth: usize) -> Result<Step, String> {
    scanner.expect(":")?;
    let name = scanner.identifier()?;
    let mut arguments = arguments(scanner, depth)?;
    let one = |arguments: &mut Vec<Steps>| match arguments.len() {
        1 => Ok(arguments.swap_remove(0)),
        count => Err(format!("`:{name}` takes one selector, not {count}")),
    };
    match name {
        "is" | "each" => Ok(Step::Is(arguments)),
        "test" => Ok(Step::Test(arguments)),
        "not" => Ok(Step::Not(vec![one(&mut arguments)?])),
        "in" => Ok(Step::In(one(&mut arguments)?)),
        "root" => Ok(Step::Root(one(&mut arguments)?)),
        "recursive" => Ok(Step::Recursive(one(&mut arguments)?)),
        "topdown" if arguments.len() <= 2 => {
            let disqualifier = if arguments.len() == 2 { arguments.pop() } else { None };
            Ok(Step::TopDown { qualifier: one(&mut arguments)?, disqualifier })
        }
        _ => Err(format!("unknown function `:{name}`")),
    }
}

fn arguments(scanner: &mut Scanner<'_>, depth: usize) -> Result<Vec<Steps>, String> {
    scanner.expect("(")?;
    let mut arguments = vec![steps(scanner, depth + 1)?];
    while scanner.eat(",") {
        arguments.push(steps(scanner, depth + 1)?);
    }
    scanner.expect(")")?;
    Ok(arguments)
}

fn variable(scanner: &mut Scanner<'_>, depth: usize) -> Result<Step, String> {
    if scanner.eat("${") {
        let name = scanner.identifier()?.to_owned();
        scanner.expect("}")?;
        return Ok(Step::Recall(name));
    }
    scanner.expect("$")?;
    let name = scanner.identifier()?.to_owned();
    scanner.expect("(")?;
    let steps = steps(scanner, depth + 1)?;
    scanner.expect(")")?;
    Ok(Step::Bind { name, steps })
}

fn attribute(scanner: &mut Scanner<'_>) -> Result<Step, String> {
    scanner.expect("[")?;
    if scanner.eat("@") {
        let scope = if scanner.peek() == Some(':') { Vec::new() } else { path(scanner)? };
        scanner.expect(":")?;
        let mut comparisons = vec![scoped(scanner)?];
        while scanner.eat("&&") {
            comparisons.push(scoped(scanner)?);
        }
        scanner.expect("]")?;
        return Ok(Step::Scoped { scope, comparisons });
    }
    let path = path(scanner)?;
    let comparison = comparison(scanner, path)?;
    scanner.expect("]")?;
    Ok(Step::Attribute(comparison))
}

fn scoped(scanner: &mut Scanner<'_>) -> Result<Comparison, String> {
    scanner.expect("@{")?;
    let path = path(scanner)?;
    scanner.expect("}")?;
    comparison(scanner, path)
}

fn path(scanner: &mut Scanner<'_>) -> Result<Vec<String>, String> {
    let mut path = Vec::new();
    loop {
        if scanner.eat("(") {
            path.push(format!("({})", scanner.identifier()?));
            scanner.expect(")")?;
        } else {
            path.push(scanner.value()?);
        }
        if !scanner.eat("|") {
            return Ok(path);
        }
    }
}

/// Longer tokens come first.
const COMPARATORS: [(&str, Comparator); 14] = [
    ("{<<}", Comparator::ProperSubset),
    ("{!=}", Comparator::SetNotEqual),
    ("{=}", Comparator::SetEqual),
    ("{<}", Comparator::Subset),
    ("!=", Comparator::NotEqual),
    ("^=", Comparator::StartsWith),
    ("$=", Comparator::EndsWith),
    ("*=", Comparator::Contains),
    ("?=", Comparator::Exists),
    (">=", Comparator::GreaterOrEqual),
    ("<=", Comparator::LessOrEqual),
    ("=", Comparator::Equal),
    (">", Comparator::Greater),
    ("<", Comparator::Less),
];

fn comparison(scanner: &mut Scanner<'_>, path: Vec<String>) -> Result<Comparison, String> {
    let comparator = COMPARATORS.iter().find(|(token, _)| scanner.eat(token)).map(|(_, comparator)| *comparator);
    let mut values = Vec::new();
    let mut case = Case::Sensitive;
    if comparator.is_some() {
        values.push(operand(scanner)?);
        while scanner.eat(",") {
            values.push(operand(scanner)?);
        }
        if scanner.eat("i") {
            case = Case::Insensitive;
        }
    }
    Ok(Comparison { path, comparator, values, case })
}

fn operand(scanner: &mut Scanner<'_>) -> Result<Operand, String> {
    if !scanner.eat("@{") {
        return scanner.value().map(Operand::Text);
    }
    let path = path(scanner)?;
    scanner.expect("}")?;
    Ok(Operand::Path(path))
}
