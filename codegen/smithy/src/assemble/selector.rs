//! Smithy selectors (Smithy 2.0, "Selectors"): which shapes of a model match. Never changes the model.

mod attribute;
mod backward;
mod evaluate;
mod parse;
mod scan;

use super::graph::{Graph, Vertex};

/// A parsed selector.
#[derive(Debug)]
pub(super) struct Selector {
    steps: Steps,
}

type Steps = Vec<Step>;

/// One step of a pipeline: takes a vertex, yields any number.
#[derive(Debug)]
enum Step {
    Type(TypeFilter),
    Attribute(Comparison),
    /// `[@value: a = b && c = d]`: comparisons below one value.
    Scoped {
        scope: Vec<String>,
        comparisons: Vec<Comparison>,
    },
    Neighbours {
        direction: Direction,
        relations: Vec<String>,
    },
    RecursiveNeighbours,
    Is(Vec<Steps>),
    Test(Vec<Steps>),
    Not(Vec<Steps>),
    In(Steps),
    Root(Steps),
    TopDown {
        qualifier: Steps,
        disqualifier: Option<Steps>,
    },
    Recursive(Steps),
    Bind {
        name: String,
        steps: Steps,
    },
    Recall(String),
}

impl Step {
    /// Whether it hands on a vertex or drops it, whatever others it is given.
    fn only_tests(&self) -> bool {
        matches!(
            self,
            Self::Type(_) | Self::Attribute(_) | Self::Scoped { .. } | Self::Test(_) | Self::Not(_) | Self::In(_)
        ) || matches!(self, Self::Is(selectors) if selectors.iter().flatten().all(Self::only_tests))
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Direction {
    Forward,
    Reverse,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum TypeFilter {
    Any,
    Member,
    Simple,
    Number,
    Aggregate,
    Service,
    Exactly(crate::model::ShapeType),
}

/// A test of an attribute; without values the attribute must exist.
#[derive(Debug)]
struct Comparison {
    path: Vec<String>,
    comparator: Option<Comparator>,
    values: Vec<Operand>,
    case: Case,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Case {
    Sensitive,
    Insensitive,
}

#[derive(Debug)]
enum Operand {
    Text(String),
    /// `@{path}` in a scoped comparison.
    Path(Vec<String>),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Comparator {
    Equal,
    NotEqual,
    StartsWith,
    EndsWith,
    Contains,
    Exists,
    Greater,
    GreaterOrEqual,
    Less,
    LessOrEqual,
    /// `{=}`
    SetEqual,
    /// `{!=}`
    SetNotEqual,
    /// `{<}`
    Subset,
    /// `{<<}`
    ProperSubset,
}

impl Selector {
    /// Parses a selector.
    ///
    /// # Errors
    /// A syntax error, in a few words.
    pub(super) fn parse(text: &str) -> Result<Self, String> {
        parse::parse(text).map(|steps| Self { steps })
    }

    /// Whether it selects every shape.
    pub(super) fn is_any(&self) -> bool {
        matches!(self.steps.as_slice(), [Step::Type(TypeFilter::Any)])
    }

    /// Whether it selects each of some vertices when the whole model is let in.
    pub(super) fn selects(&self, graph: &Graph<'_, '_>, vertices: &[Vertex]) -> Vec<bool> {
        // Steps that only test look at one vertex at a time, so the others need not be let in.
        let from = if self.steps.iter().all(Step::only_tests) { vertices.to_vec() } else { graph.all().collect() };
        let mut selected = vec![false; graph.all().len()];
        for vertex in evaluate::collect(graph, &self.steps, from, &evaluate::Variables::default()) {
            selected[vertex] = true;
        }
        vertices.iter().map(|vertex| selected[*vertex]).collect()
    }

    /// Vertices that it selects when only one is let in.
    pub(super) fn select_from(&self, graph: &Graph<'_, '_>, vertex: Vertex) -> Vec<Vertex> {
        evaluate::collect(graph, &self.steps, vec![vertex], &evaluate::Variables::default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assemble::assemble;
    use crate::diagnostic::Diagnostics;
    use crate::source::{Source, Sources};

    const MODEL: &str = r##"{ "smithy": "2.0", "shapes": {
        "a#S": { "type": "structure", "members": {
            "one": { "target": "a#Text", "traits": { "smithy.api#required": {}, "smithy.api#tags": ["x", "y"] } },
            "two": { "target": "smithy.api#Integer" },
            "self": { "target": "a#L" } } },
        "a#L": { "type": "list", "member": { "target": "a#S" } },
        "a#E": { "type": "enum", "members": { "A": { "target": "smithy.api#Unit" } } },
        "a#Text": { "type": "string", "traits": { "smithy.api#length": { "min": 3, "max": 9 } } },
        "a#Op": { "type": "operation", "input": { "target": "a#S" }, "traits": { "smithy.api#readonly": {} } },
        "a#R": { "type": "resource", "operations": [{ "target": "a#Op" }] },
        "a#Svc": { "type": "service", "version": "1", "resources": [{ "target": "a#R" }] }
    } }"##;

    /// The ids that a selector selects, without the prelude's.
    fn selected(text: &str) -> String {
        let sources = Sources(vec![Source { name: "m".into(), text: MODEL.into() }]);
        let mut diagnostics = Diagnostics::default();
        let model = assemble(&sources, &mut diagnostics);
        assert!(!diagnostics.has_errors(), "{diagnostics:?}");
        let graph = Graph::new(&model);
        let own: Vec<Vertex> = graph.own().collect();
        let selected = Selector::parse(text).unwrap().selects(&graph, &own);
        let selected = own.into_iter().zip(selected).filter(|(_, selected)| *selected);
        selected.map(|(vertex, _)| graph.item(vertex).id()).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn types_and_their_groups() {
        assert_eq!(selected("structure"), "a#S");
        assert_eq!(selected("string"), "a#E a#Text");
        assert_eq!(selected("string :not(enum)"), "a#Text");
        assert_eq!(selected(":is(service, operation)"), "a#Op a#Svc");
        assert_eq!(selected("list > member"), "a#L$member");
    }

    #[test]
    fn neighbours() {
        assert_eq!(selected("structure > member > string"), "a#Text");
        assert_eq!(selected("operation -[input]-> structure"), "a#S");
        assert_eq!(selected("structure <-[input]- operation"), "a#Op");
        assert_eq!(selected("service ~> operation"), "a#Op");
        assert_eq!(selected("resource :test(-[operation]->)"), "a#R");
        assert_eq!(selected("resource :test(-[put]->)"), "");
        assert_eq!(selected("string [id|namespace=a] < member"), "a#S$one");
    }

    #[test]
    fn attributes() {
        assert_eq!(selected("member[trait|required]"), "a#S$one");
        assert_eq!(selected("member[id|member=two]"), "a#S$two");
        assert_eq!(selected("[trait|length|min > 2]"), "a#Text");
        assert_eq!(selected("[trait|length|min > 3]"), "");
        assert_eq!(selected("[trait|tags|(values) = 'y', z]"), "a#S$one");
        assert_eq!(selected("[id|name ^= te i][id|name != L]"), "a#Text");
        assert_eq!(selected("[@trait|length: @{min} < @{max} && @{max} = 9]"), "a#Text");
        assert_eq!(selected("service[service|version = 1]"), "a#Svc");
    }

    #[test]
    fn functions_and_variables() {
        assert_eq!(selected("structure :test(> member > list > member)"), "a#S");
        assert_eq!(selected("service $ops(~> operation) ${ops}[trait|readonly]"), "a#Op");
        assert_eq!(selected(":topdown([trait|none], operation)"), "");
        assert_eq!(selected(":topdown(service) :is(resource, operation)"), "a#Op a#R");
        assert_eq!(selected("operation :in(service ~> operation)"), "a#Op");
    }

    #[test]
    fn a_vertex_is_no_recursive_neighbour_of_itself() {
        // The list and its structure hold each other.
        assert_eq!(selected("structure ~> structure"), "");
        assert_eq!(selected(":is(structure, list) ~> :is(structure, list)"), "a#L a#S");
    }

    /// Which of some lists, each in the next, hold no float, and how many walks that took.
    fn without_floats(count: usize, innermost: &str) -> (usize, u64) {
        let list = |index: usize| match index {
            0 => format!(r#""a#L0": {{ "type": "list", "member": {{ "target": "{innermost}" }} }}"#),
            _ => format!(r#""a#L{index}": {{ "type": "list", "member": {{ "target": "a#L{}" }} }}"#, index - 1),
        };
        let shapes: Vec<String> = (0..count).map(list).collect();
        let text = format!(r#"{{ "smithy": "2.0", "shapes": {{ {} }} }}"#, shapes.join(","));
        let sources = Sources(vec![Source { name: "m".into(), text }]);
        let model = assemble(&sources, &mut Diagnostics::default());
        let graph = Graph::new(&model);
        let own: Vec<Vertex> = graph.own().collect();
        let selector = Selector::parse("list :not(> member ~> :is(float, double, document))").unwrap();
        let selected = selector.selects(&graph, &own).into_iter().filter(|selected| *selected).count();
        (selected, graph.walks())
    }

    #[test]
    fn many_vertices_share_one_walk() {
        let (few, many) = (without_floats(30, "smithy.api#String"), without_floats(3_000, "smithy.api#String"));
        assert_eq!((few.0, many.0), (30, 3_000));
        assert_eq!(few.1, many.1, "the walks do not grow with the lists");
        assert_eq!(without_floats(30, "smithy.api#Float").0, 0);
        assert_eq!(without_floats(3, "smithy.api#Float").0, 0, "one by one");
    }

    #[test]
    fn walking_back_finds_what_walking_there_does() {
        let sources = Sources(vec![Source { name: "m".into(), text: MODEL.into() }]);
        let model = assemble(&sources, &mut Diagnostics::default());
        let graph = Graph::new(&model);
        let none = evaluate::Variables::default();
        for text in [
            "~> string",
            "~> :is(structure, list)",
            "> member ~> :is(float, integer)",
            "operation ~> member [trait|required]",
            "< member :not(~> string)",
            ":is(list, service) ~> operation -[input]->",
        ] {
            let steps = Selector::parse(text).unwrap().steps;
            let Some(origins) = backward::origins(&graph, &steps, graph.all().len(), &none) else { continue };
            for vertex in graph.all() {
                let there = !evaluate::collect(&graph, &steps, vec![vertex], &none).is_empty();
                assert!(origins.holds(vertex).is_none_or(|back| back == there), "{text}: {}", graph.item(vertex).id());
            }
            let decided = graph.all().filter(|vertex| origins.holds(*vertex).is_some()).count();
            assert!(decided * 2 > graph.all().len(), "{text}: only what could end at itself is left undecided");
        }
    }

    #[test]
    fn many_steps_end() {
        let all = "~> ".repeat(200);
        assert_eq!(selected(&format!("* {all} string")), "a#Text");
        assert_eq!(selected(&format!("string :not({all} *)")), "a#E a#Text");
    }

    #[test]
    fn what_cannot_be_parsed_is_an_error() {
        for text in [
            "",
            "structure >",
            ":is(",
            "[trait|",
            "foo",
            "structure ]",
            ":nope(string)",
            "-[input",
            "[id=]",
            "$x",
            ":not()",
        ] {
            assert!(Selector::parse(text).is_err(), "{text}");
        }
    }
}
