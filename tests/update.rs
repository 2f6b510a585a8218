//! A model update shows in the emitted crate as what it is: the diff has no line that is about anything else. Without
//! that, nobody can review `generated/` in a pull request.

use codegen::files::Files;
use codegen::{Generation, Request};
use similar::{Algorithm, ChangeTag, TextDiff};
use smithy::source::Source;

/// Lines that stand together and differ between two ages of a file.
#[derive(Default)]
struct Hunk {
    removed: String,
    added: String,
}

/// The subject of an update.
#[derive(Clone, Copy)]
struct Subject<'t> {
    /// Names of members and shapes, and the texts of their traits: each hunk adds one of them.
    added: &'t [&'t str],
    /// Documentation that the update rewrites: a hunk that takes it away is about it.
    rewritten: &'t [&'t str],
}

impl Hunk {
    /// Why the hunk is about anything else than the subject.
    fn noise(&self, subject: &Subject<'_>) -> Option<&'static str> {
        let mentions = |text: &str, names: &[&str]| names.iter().any(|name| text.contains(name));
        // The hash stands for the model as a whole.
        // The hash of the model and the count of its limits are about every update that changes them.
        let is_sum = ["pub const MODEL_HASH: &str =", "The model states these: ", "<p>The model states these: "];
        if is_sum.iter().any(|start| self.added.starts_with(start)) || mentions(&self.removed, subject.rewritten) {
            return None;
        }
        if !mentions(&self.added, subject.added) {
            return Some("adds nothing of the update");
        }
        let mut added = words(&self.added);
        for word in words(&self.removed) {
            match added.iter().position(|other| *other == word) {
                Some(index) => drop(added.remove(index)),
                None => return Some("takes away what the update left alone"),
            }
        }
        let others: Vec<&str> =
            self.added.lines().filter(|line| !mentions(line, subject.added)).flat_map(words).collect();
        let is_renumbered = |word: &&str| word.ends_with(|c: char| c.is_ascii_digit()) && others.contains(word);
        (!self.removed.is_empty() && added.iter().any(is_renumbered)).then_some("renumbers what the update left alone")
    }
}

/// The words and numbers of a text.
fn words(text: &str) -> Vec<&str> {
    text.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|word| !word.is_empty()).collect()
}

fn hunks(old: &str, new: &str) -> Vec<Hunk> {
    let diff = TextDiff::configure().algorithm(Algorithm::Patience).diff_lines(old, new);
    let hunk = |ops: Vec<similar::DiffOp>| {
        ops.iter().flat_map(|op| diff.iter_changes(op)).fold(Hunk::default(), |mut hunk, change| {
            match change.tag() {
                ChangeTag::Delete => hunk.removed.push_str(change.value()),
                ChangeTag::Insert => hunk.added.push_str(change.value()),
                ChangeTag::Equal => {}
            }
            hunk
        })
    };
    diff.grouped_ops(0).into_iter().map(hunk).collect()
}

/// The hunks that are noise in an update; `model.json` is the update itself.
fn noise(old: &Files, new: &Files, subject: &Subject<'_>) -> Vec<String> {
    let removed = old.iter().filter(|(path, _)| new.get(path).is_none());
    let mut noise: Vec<String> = removed.map(|(path, _)| format!("{path} is removed")).collect();
    for (path, text) in new.iter().filter(|(path, _)| *path != "model.json") {
        for hunk in hunks(old.get(path).unwrap_or_default(), text) {
            if let Some(reason) = hunk.noise(subject) {
                noise.push(format!("{path} {reason}:\n-----\n{}+++++\n{}", hunk.removed, hunk.added));
            }
        }
    }
    noise
}

fn assert_quiet(old: &Generation, new: &Generation, subject: Subject<'_>) {
    assert_ne!(old.files.get("src/meta.rs"), new.files.get("src/meta.rs"), "the update is one");
    let noise = noise(&old.files, &new.files, &subject);
    assert!(noise.is_empty(), "{} hunks are noise\n{}", noise.len(), noise.join("\n"));
}

fn adding<'t>(added: &'t [&'t str]) -> Subject<'t> {
    Subject { added, rewritten: &[] }
}

/// The project's model with one edit of its text.
fn edited(from: &str, to: &str) -> Source {
    let mut source = tests::source(&tests::model().join("servicecatalog.json"));
    assert_eq!(source.text.matches(from).count(), 1, "{from}");
    source.text = source.text.replace(from, to);
    source
}

#[test]
fn a_member_in_the_middle_of_a_structure() {
    let member = r#""RecordSource": { "target": "smithy.api#String" }, "ProvisionedProductType": {
                    "target""#;
    let from = "\"ProvisionedProductType\": {\n                    \"target\"";
    let new = tests::generated(edited(from, member), &tests::default_request());
    assert_quiet(&tests::default_slice(), &new, adding(&["RecordSource", "record_source"]));
}

#[test]
fn a_pattern_on_a_string_that_had_none() {
    let from = "\"com.amazonaws.servicecatalog#RecordType\": {\n            \"type\": \"string\"";
    let to = format!(r#"{from}, "traits": {{ "smithy.api#pattern": "^[A-Z][A-Z_]*$" }}"#);
    let new = tests::generated(edited(from, &to), &tests::default_request());
    assert_quiet(&tests::default_slice(), &new, adding(&["RecordType", "record_type", "[A-Z][A-Z_]*"]));
}

/// Required members are read into local variables, some of which cannot have the member's name.
#[test]
fn a_required_member_before_others() {
    let age = |members: &str| {
        let text = r#"{ "smithy": "2.0", "shapes": {
            "a#Shop": { "type": "service", "version": "1", "operations": [{ "target": "a#Open" }],
                "traits": { "aws.api#service": { "sdkId": "Shop" }, "aws.protocols#awsJson1_1": {} } },
            "a#Open": { "type": "operation", "output": { "target": "a#OpenOutput" } },
            "a#OpenOutput": { "type": "structure", "members": { "Hours": { "target": "a#Hours" } } },
            "a#Hours": { "type": "structure", "members": { MEMBERS } } } }"#;
        let source = Source { name: "model.json".to_owned(), text: text.replace("MEMBERS", members) };
        tests::generated(source, &Request::default())
    };
    let required = |name: &str| {
        format!(r#""{name}": {{ "target": "smithy.api#String", "traits": {{ "smithy.api#required": {{}} }} }}"#)
    };
    let members = ["Start", "Value", "Foo"].map(required).join(", ");
    let new = age(&format!("{}, {members}", required("Zone")));
    assert_quiet(&age(&members), &new, adding(&["Zone", "zone"]));
}

/// A member with a pattern came, and two texts were rewritten.
#[test]
fn an_update_that_happened() {
    let folder = tests::fixtures("diff").join("ages");
    let age = |name: &str| tests::generated(tests::source(&folder.join(name)), &Request::default());
    let subject = Subject {
        added: &["LaunchRoleArn", "launch_role_arn", "RoleArn", "role_arn"],
        rewritten: &["`en` - English (default)", "en</code> - English (default)", "This value is supported: "],
    };
    assert_quiet(&age("api.json"), &age("boto3.json"), subject);
}

#[test]
fn what_is_noise_is_found() {
    let hunk = |removed: &str, added: &str| Hunk { removed: removed.to_owned(), added: added.to_owned() };
    let noise = |removed: &str, added: &str| hunk(removed, added).noise(&adding(&["Source"])).is_some();
    assert!(noise("const CLASS_3: u8 = 0;", "const CLASS_4: u8 = 0;"), "renumbered");
    assert!(noise("7 => read(b),", "7 => read(Source),\n8 => read(b),"), "renumbered beside the change");
    assert!(noise("", "fn other() {}"), "about something else");
    assert!(!noise("&[\"A\", \"B\"]", "&[\n\"A\",\n\"Source\",\n\"B\",\n]"), "one more in a list");
    assert_eq!(hunks("a\nb\nc\n", "a\nx\nc\n").len(), 1);
}
