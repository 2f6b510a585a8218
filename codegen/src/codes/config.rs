//! `S04xx`: `codegen.toml`, and what a run asks for.

smithy::codes! {
    list CONFIG;
    CONFIG_SYNTAX = "S0401", "invalid codegen.toml" {
        text: "The configuration is not valid TOML.",
        fix: "correct the text at the place shown.",
        example: "[service\nmodels = []",
    }
    UNKNOWN_CONFIG_KEY = "S0402", "unknown key in codegen.toml" {
        text: "The configuration has a key that means nothing. It is refused because a misspelt key would silently do nothing.",
        fix: "correct or remove the key.",
        example: "[service]\noperation = [\"GetThing\"]",
    }
    CONFIG_VALUE = "S0403", "invalid value in codegen.toml" {
        text: "A key of the configuration has a value of the wrong type, or one that is not among those allowed.",
        fix: "use one of the values named in the message.",
        example: "wire = \"nothing\"",
    }
    NO_SERVICE = "S0410", "no service" {
        text: "The model has no service shape, so there is nothing to make a crate of.",
        fix: "pass the file that defines the service as well.",
        example: "",
    }
    SERVICE_NOT_NAMED = "S0411", "several services" {
        text: "The model has more than one service and none was chosen.",
        fix: "name one with `service` in codegen.toml or `--service`.",
        example: "",
    }
    UNKNOWN_SERVICE = "S0412", "unknown service" {
        text: "The service that was asked for is not a service shape of the model.",
        fix: "use one of the services named in the message.",
        example: "",
    }
    UNKNOWN_OPERATION = "S0413", "unknown operation" {
        text: "An operation that was asked for is not bound to the service, neither directly nor through a resource.",
        fix: "correct the name; operations are named as in the model.",
        example: "",
    }
}
