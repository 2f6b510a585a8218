//! The Markdown reference: it holds every fact of the documents that the project started from, its links resolve, and
//! its examples are true. That the examples compile is what the documentation tests of the emitted crate show.

#[path = "reference/facts.rs"]
mod facts;
#[path = "reference/markdown.rs"]
mod markdown;

use std::path::{Path, PathBuf};

use codegen::config::Wire;
use codegen::{Generation, Request};
use servicecatalog::json;
use servicecatalog::operation::execute_provisioned_product_plan::ExecuteProvisionedProductPlanInput;
use servicecatalog::operation::execute_provisioned_product_service_action::ExecuteProvisionedProductServiceActionInput;
use servicecatalog::validate::{Level, Validate};
use smithy::source::Source;

use markdown::{anchors, fence, links, section};

const PLAN: &str = "docs/operations/execute_provisioned_product_plan.md";
const ACTION: &str = "docs/operations/execute_provisioned_product_service_action.md";

fn service_catalog() -> Generation {
    let model = Path::new(env!("CARGO_MANIFEST_DIR")).join("../model/servicecatalog.json");
    tests::generated(tests::source(&model), &Request::default())
}

#[test]
fn the_page_of_html_stands_alone_and_its_links_lead_somewhere() {
    let generation = service_catalog();
    let page = generation.files.get("docs/index.html").unwrap();
    let values = |attribute: &str| {
        let parts = page.split(attribute).skip(1).map(|rest| rest.split('"').next().unwrap().to_owned());
        parts.collect::<Vec<String>>()
    };
    let ids = values(" id=\"");
    let links = values(" href=\"");
    assert!(ids.len() > 50 && links.len() > 30, "{} ids, {} links", ids.len(), links.len());
    for (index, id) in ids.iter().enumerate() {
        assert!(!ids[..index].contains(id), "two elements are `{id}`");
    }
    for link in links.iter().filter(|link| !link.starts_with("https://")) {
        assert!(ids.iter().any(|id| Some(id.as_str()) == link.strip_prefix('#')), "{link} leads nowhere");
    }
    for id in ["operation.ExecuteProvisionedProductPlan", "ExecuteProvisionedProductPlanInput.PlanId", "RecordStatus"] {
        assert!(ids.iter().any(|other| other == id), "{id} is no place to link to");
    }
    for loaded in [" src=", "<link", "@import", "url("] {
        assert!(!page.contains(loaded), "{loaded}");
    }
}

#[test]
fn every_known_fact_is_there() {
    let generation = service_catalog();
    let mut missing = Vec::new();
    for fact in facts::ALL {
        let page = generation.files.get(fact.page).unwrap_or_else(|| panic!("{} is not emitted", fact.page));
        let section = section(page, fact.heading).unwrap_or_else(|| panic!("{}: no {}", fact.page, fact.heading));
        // Where a line ends is not a fact.
        let words: Vec<&str> = section.split_whitespace().collect();
        let section = words.join(" ");
        let absent = fact.words.iter().filter(|words| !section.contains(*words));
        missing.extend(absent.map(|words| format!("{} > {}: {words}", fact.page, fact.heading)));
    }
    assert!(missing.is_empty(), "not in the reference:\n{}", missing.join("\n"));
}

#[test]
fn the_sample_bodies_satisfy_every_limit() {
    fn check<T: json::Decode + Validate>(page: &str) {
        let body = fence(page, "json").expect("a body in JSON");
        let (input, missing) = json::from_slice_checked::<T>(body.as_bytes()).unwrap();
        assert_eq!(missing.total(), 0, "{body}");
        input.validate(Level::Strict).unwrap();
    }
    let generation = service_catalog();
    check::<ExecuteProvisionedProductPlanInput>(generation.files.get(PLAN).unwrap());
    check::<ExecuteProvisionedProductServiceActionInput>(generation.files.get(ACTION).unwrap());
}

/// Every relative link of README and reference leads to an emitted file, and its fragment to an anchor there.
fn broken_links(generation: &Generation) -> Vec<String> {
    let mut broken = Vec::new();
    for (path, text) in generation.files.iter().filter(|(path, _)| path.ends_with(".md")) {
        for link in links(text) {
            let (file, fragment) = link.split_once('#').unwrap_or((link.as_str(), ""));
            let target = if file.is_empty() { path.to_owned() } else { joined(path, file) };
            let page = generation.files.get(&target);
            let leads = page.is_some_and(|page| fragment.is_empty() || anchors(page).contains(&fragment));
            if !leads {
                broken.push(format!("{path}: {link}"));
            }
        }
    }
    broken
}

/// A link, seen from a file.
fn joined(from: &str, link: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in link.split('/') {
        match part {
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[test]
fn links_resolve() {
    assert_eq!(broken_links(&service_catalog()), [""; 0]);
}

/// Whole services: split pages, unions, recursion, services without wire code.
#[test]
#[ignore = "needs the folder of test data that SMITHY_DATA names"]
fn whole_services_have_whole_references() {
    let data = tests::smithy_data();
    for (model, wire) in [
        ("dynamodb-2012-08-10", Wire::Model),
        ("lambda-2015-03-31", Wire::None),
        ("mailmanager-2023-10-17", Wire::Model),
        ("service-catalog-2015-12-10", Wire::Model),
    ] {
        let path: PathBuf = data.join(format!("models/{model}.json"));
        let request = Request { wire, ..Request::default() };
        let generation = tests::generated(tests::source(&path), &request);
        assert_eq!(broken_links(&generation), [""; 0], "{model}");
        for (path, page) in generation.files.iter().filter(|(path, _)| path.ends_with(".md")) {
            assert!(page.len() < 200_000, "{model}: {path} has {} bytes", page.len());
            if path.starts_with("docs/operations/") {
                assert!(fence(page, "rust").is_some(), "{model}: {path} has no example");
            }
        }
    }
}

/// Text of a model cannot become markup of the page, nor end the block that it stands in.
#[test]
fn text_of_the_model_stays_text() {
    let model = r##"{"smithy": "2.0", "shapes": {
        "a#S": {"type": "service", "version": "1", "operations": [{"target": "a#Act"}], "traits": {
            "aws.protocols#awsJson1_1": {}, "smithy.api#title": "T <script> [x](y) `z`\n# Heading"}},
        "a#Act": {"type": "operation", "input": {"target": "a#In"}},
        "a#In": {"type": "structure", "members": {
            "Kind": {"target": "a#Kind", "traits": {"smithy.api#required": {}}},
            "Old": {"target": "smithy.api#String", "traits": {"smithy.api#deprecated": {"message": "use <b>\n\n# New"}}}}},
        "a#Kind": {"type": "enum", "members": {
            "ODD": {"target": "smithy.api#Unit", "traits": {"smithy.api#enumValue": "```\n<i>|\"`"}}}}
    }}"##;
    let source = Source { name: "hostile.json".to_owned(), text: model.to_owned() };
    let generation = tests::generated(source, &Request::default());
    let page = generation.files.get("docs/operations/act.md").unwrap();
    let body: serde_json::Value = serde_json::from_str(&fence(page, "json").unwrap()).unwrap();
    assert_eq!(body["Kind"], "```\n<i>|\"`");
    for (path, page) in generation.files.iter().filter(|(path, _)| path.ends_with(".md")) {
        let shown = markdown::without_code(page);
        for markup in ["<script", "<b>", "<i>", "](y)", "\n# New", "\n# Heading"] {
            assert!(!shown.contains(markup), "{path} shows {markup:?}:\n{shown}");
        }
    }
}
