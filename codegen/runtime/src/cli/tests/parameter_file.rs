use crate::cli::parameter_file::{Content, expand_home, expand_variables, load};

#[test]
fn a_value_without_prefix_names_no_file() {
    for value in ["", "x", "FILE://x", " file://x", "http://example.com", "file:/x"] {
        assert_eq!(load(value), None, "{value}");
    }
}

#[test]
fn ends_of_line_are_line_feeds_and_the_last_one_stays() {
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), "a\r\nb\rc\n\n").unwrap();
    let path = file.path().to_str().unwrap();
    assert_eq!(load(&format!("file://{path}")), Some(Ok(Content::Text("a\nb\nc\n\n".to_owned()))));
    assert_eq!(load(&format!("fileb://{path}")), Some(Ok(Content::Bytes(b"a\r\nb\rc\n\n".to_vec()))));
}

#[test]
fn a_folder_is_no_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().to_str().unwrap();
    let message = format!("Unable to load paramfile file://{path}: [Errno 21] Is a directory: '{path}'");
    assert_eq!(load(&format!("file://{path}")), Some(Err(message)));
}

#[test]
fn home_and_variables_are_expanded() {
    let home = || Some("/home/me/".to_owned());
    assert_eq!(expand_home("~/x", home()), "/home/me/x");
    assert_eq!(expand_home("~", home()), "/home/me");
    assert_eq!(expand_home("~you/x", home()), "~you/x");
    assert_eq!(expand_home("a/~/x", home()), "a/~/x");
    assert_eq!(expand_home("~/x", None), "~/x");
    let variable = |name: &str| (name == "A_1").then(|| "é".to_owned());
    let table = [
        ("$A_1/x", "é/x"),
        ("x${A_1}y", "xéy"),
        ("$A_1$A_1", "éé"),
        ("$B/${B}/$", "$B/${B}/$"),
        ("${A_1", "${A_1"),
        ("$$A_1", "$é"),
        ("${}", "${}"),
    ];
    for (path, expanded) in table {
        assert_eq!(expand_variables(path, variable), expanded, "{path}");
    }
}
