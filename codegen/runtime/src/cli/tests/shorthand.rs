use crate::cli::echo::Echo;
use crate::cli::shorthand::{self, Refusal, Term};

fn parse(text: &str) -> Result<Term, String> {
    shorthand::parse(text, Echo::Whole).map_err(|refusal| match refusal {
        Refusal::Text(message) | Refusal::File(message) => message,
    })
}

/// A term in the form of JSON, which is shorter to write.
fn shown(term: &Term) -> String {
    match term {
        Term::Text(text) => format!("{text:?}"),
        Term::Bytes(bytes) => format!("{bytes:?}"),
        Term::List(terms) => format!("[{}]", terms.iter().map(shown).collect::<Vec<_>>().join(",")),
        Term::Map(entries) => {
            let entry = |(key, term): &(String, Term)| format!("{key}:{}", shown(term));
            format!("{{{}}}", entries.iter().map(entry).collect::<Vec<_>>().join(","))
        }
    }
}

#[test]
fn texts_and_their_terms() {
    let table = [
        ("K=a", r#"{K:"a"}"#),
        ("K=", r#"{K:""}"#),
        ("K=[]", "{K:[]}"),
        ("K=[a, b ]", r#"{K:["a","b"]}"#),
        ("A=x,y=z", r#"{A:"x",y:"z"}"#),
        ("A=x=y", r#"{A:"x=y"}"#),
        ("A=1,2,B=3", r#"{A:["1","2"],B:"3"}"#),
        ("A=[1,{B=2}],C={D=[x],E=f}", r#"{A:["1",{B:"2"}],C:{D:["x"],E:"f"}}"#),
        ("A={B=1,B=2}", r#"{A:{B:"2"}}"#),
        ("A='x,y=z',B=\"q\\\"r\"", r#"{A:"x,y=z",B:"q\"r"}"#),
        ("A='it\\'s'", r#"{A:"it's"}"#),
        ("A='a\\'", r#"{A:"a\\"}"#),
        ("A=a\\,b,c", r#"{A:["a,b","c"]}"#),
        ("A= x ,B = y ", r#"{A:"x",B:"y"}"#),
        ("A=\\\\", r#"{A:"\\\\"}"#),
        ("Path/To#1.x-y_z:w=v", r#"{Path/To#1.x-y_z:w:"v"}"#),
        ("A=[,a,]", r#"{A:["","a"]}"#),
        ("A=[[a],[]]", r#"{A:[["a"],[]]}"#),
        ("=x", r#"{:"x"}"#),
        ("A=file://v", r#"{A:"file://v"}"#),
        ("A@ =x", r#"{A:"x"}"#),
        ("A=é,B=😀", r#"{A:"é",B:"😀"}"#),
    ];
    for (text, term) in table {
        assert_eq!(parse(text).map(|term| shown(&term)).as_deref(), Ok(term), "{text}");
    }
}

#[test]
fn refusals_point_at_the_character() {
    let table = [
        ("", "=", "EOF", "\n^"),
        ("A", "=", "EOF", "A\n ^"),
        ("A=1,", "<second>", "<none>", "A=1,\n    ^"),
        (" A=1", "=", "A", " A=1\n ^"),
        ("A=x{y}", ",", "}", "A=x{y}\n     ^"),
        ("A==x", ",", "=", "A==x\n  ^"),
        ("A=[a", ",", "EOF", "A=[a\n    ^"),
        ("A={B", "=", "EOF", "A={B\n    ^"),
        ("A='x", "<singled quoted>", "<none>", "A='x\n  ^"),
        ("A=\"x", "<double quoted>", "<none>", "A=\"x\n  ^"),
        ("A=1,\nB==2\nC=3", ",", "=", "A=1,\nB==2\n  ^\nC=3"),
        ("A=[a]b", ",", "b", "A=[a]b\n     ^"),
        ("A=x,'y'z", "=", "'", "A=x,'y'z\n    ^"),
        ("A=a,\"b,c=d\"e", ",", "\"", "A=a,\"b,c=d\"e\n          ^"),
    ];
    for (text, expected, received, location) in table {
        let message = format!("Expected: '{expected}', received: '{received}' for input:\n{location}");
        assert_eq!(parse(text), Err(message), "{text}");
    }
}

#[test]
fn a_key_stands_once() {
    let message = "Second instance of key \"A\" encountered for input:\nA=1,A=2\n    ^\n\
                   This is often because there is a preceding \",\" instead of a space.";
    assert_eq!(parse("A=1,A=2"), Err(message.to_owned()));
}

#[test]
fn depth_is_bounded() {
    let nested = |depth: usize| format!("A={}x{}", "[".repeat(depth), "]".repeat(depth));
    assert!(parse(&nested(128)).is_ok());
    assert!(parse(&nested(129)).is_err_and(|message| message.starts_with("Nested too deep for input:\n")));
    assert!(parse(&format!("A={}", "{A=".repeat(100_000))).is_err());
}

#[test]
fn a_file_is_read_where_the_key_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("value");
    std::fs::write(&path, "a,b=c\n").unwrap();
    let path = path.to_str().unwrap();
    let text = |term| Ok(Term::Map(vec![("A".to_owned(), term)]));
    assert_eq!(parse(&format!("A@=file://{path}")), text(Term::Text("a,b=c\n".to_owned())));
    assert_eq!(parse(&format!("A@='fileb://{path}'")), text(Term::Bytes(b"a,b=c\n".to_vec())));
    assert_eq!(parse(&format!("A@=[file://{path}]")), text(Term::List(vec![Term::Text("a,b=c\n".to_owned())])));
    let missing = format!("A@=file://{path}.none");
    let reason =
        format!("Unable to load paramfile file://{path}.none: [Errno 2] No such file or directory: '{path}.none'");
    assert_eq!(parse(&missing), Err(reason));
}
