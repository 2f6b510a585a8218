use crate::validate::Path;

#[test]
fn a_path_reads_as_a_json_pointer_and_as_rust() {
    let parameters = Path::ROOT.member(&["Parameters", "parameters"]);
    let values = parameters.key(&"a/b~c");
    assert_eq!(values.index(3).pointer(), "/Parameters/a~1b~0c/3");
    assert_eq!(values.index(3).rust(), "parameters[\"a/b~c\"][3]");
    assert_eq!(Path::ROOT.pointer(), "");
    assert_eq!(parameters.redacted_key().pointer(), "/Parameters/*");
    assert_eq!(
        (parameters.own_key(&"k").pointer(), parameters.own_key(&"k").rust()),
        ("/Parameters".into(), "parameters".into())
    );
    assert_eq!(parameters.redacted_own_key().pointer(), "/Parameters");
}
