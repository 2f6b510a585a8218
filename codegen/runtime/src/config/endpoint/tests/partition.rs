use std::collections::BTreeMap;

use regex::Regex;
use serde_json::Value;

use crate::config::endpoint::library::partition;

#[test]
fn a_region_has_the_partition_of_its_name() {
    let table = [
        ("us-east-1", "aws"),
        ("aws-global", "aws"),
        ("mx-central-99", "aws"),
        ("cn-new_1-7", "aws-cn"),
        ("aws-cn-global", "aws-cn"),
        ("us-gov-west-1", "aws-us-gov"),
        ("us-iso-west-1", "aws-iso"),
        ("us-isob-east-1", "aws-iso-b"),
        ("eu-isoe-west-1", "aws-iso-e"),
        ("us-isof-south-1", "aws-iso-f"),
        ("eusc-de-east-1", "aws-eusc"),
        ("mars", "aws"),
        ("", "aws"),
        ("cn-", "aws"),
        ("cn--1", "aws"),
        ("cn-north-1x", "aws"),
    ];
    for (region, expected) in table {
        assert_eq!(partition::of(region).name, expected, "{region}");
    }
}

/// Follows the list as it says: a region of that name, else the first expression that matches, else `aws`.
fn listed<'l>(partitions: &'l [Value], expressions: &[Regex], region: &str) -> &'l Value {
    let named = partitions.iter().position(|partition| partition["regions"].get(region).is_some());
    let matching = || expressions.iter().position(|expression| expression.is_match(region));
    &partitions[named.or_else(matching).unwrap_or(0)]["outputs"]
}

#[test]
#[ignore = "needs the folder of test data that SMITHY_DATA names"]
fn the_table_is_the_published_list() {
    let folder = std::env::var("SMITHY_DATA").expect("SMITHY_DATA names the folder of test data");
    let text = std::fs::read_to_string(format!("{folder}/endpoints/partitions.json")).expect("the list");
    let list: Value = serde_json::from_str(&text).expect("JSON");
    let partitions = list["partitions"].as_array().expect("partitions");
    assert_eq!(partitions[0]["id"], "aws");
    let expression = |partition: &Value| {
        let expression = partition["regionRegex"].as_str().expect("an expression");
        Regex::new(&format!("(?-u){expression}")).expect("a regular expression")
    };
    let expressions: Vec<Regex> = partitions.iter().map(expression).collect();
    let mut regions: Vec<String> = Vec::new();
    for partition in partitions {
        regions.extend(partition["regions"].as_object().expect("regions").keys().cloned());
    }
    // Neighbours of every region: other numbers and words, longer and shorter names, other prefixes.
    let neighbours = |region: &String| {
        let edits = ["x", "-", "-1", "1", "_", ".", "-a-1", "\n"].map(|end| format!("{region}{end}"));
        let starts = ["us-", "x", "cn-", "-"].map(|start| format!("{start}{region}"));
        let cuts = (0..region.len()).filter_map(|at| Some(region.get(..at)?.to_owned()));
        let gaps = region.match_indices('-').map(|(at, _)| format!("{}{}", &region[..at], &region[at + 1..]));
        edits.into_iter().chain(starts).chain(cuts).chain(gaps).collect::<Vec<String>>()
    };
    let near: Vec<String> = regions.iter().flat_map(neighbours).collect();
    regions.extend(near);
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for region in &regions {
        let (ours, expected) = (partition::of(region), listed(partitions, &expressions, region));
        let facts = serde_json::json!({
            "name": ours.name,
            "dnsSuffix": ours.dns_suffix,
            "dualStackDnsSuffix": ours.dual_stack_dns_suffix,
            "supportsFIPS": ours.supports_fips,
            "supportsDualStack": ours.supports_dual_stack,
            "implicitGlobalRegion": ours.implicit_global_region,
        });
        assert_eq!(&facts, expected, "{region:?}");
        *counts.entry(ours.name).or_default() += 1;
    }
    assert_eq!(counts.len(), partitions.len(), "{counts:?}");
}
