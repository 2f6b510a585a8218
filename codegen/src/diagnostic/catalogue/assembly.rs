//! `S02xx`: shapes, and how they refer to each other.

super::codes! {
    CONFLICTING_SHAPE = "S0201", "the same shape twice, differently" {
        text: "Two definitions of one shape id differ. Identical definitions are merged; of different ones none is right.",
        mend: "remove or rename one of the definitions shown.",
        example: "",
    }
    APPLY_TO_UNKNOWN = "S0202", "`apply` to an unknown shape" {
        text: "An `apply` statement names a shape or member that no file defines, so its traits go nowhere.",
        mend: "correct the id, or pass the file that defines the shape.",
        example: r#""ns#A$missing": { "type": "apply", "traits": { "smithy.api#required": {} } }"#,
    }
    CONFLICTING_TRAIT = "S0203", "the same trait twice, differently" {
        text: "A trait is applied to one shape with different values, by its definition and by `apply`. Only the values of list traits are joined.",
        mend: "remove one of the values.",
        example: "",
    }
    MIXIN_NOT_FOUND = "S0204", "mixin not found" {
        text: "A shape uses a mixin that is not in the model or could not be loaded itself.",
        mend: "correct the id, mend the mixin, or pass the file that defines it.",
        example: r#""mixins": [{ "target": "ns#Missing" }]"#,
    }
    MIXIN_CYCLE = "S0205", "mixins in a circle" {
        text: "A shape is, through its mixins, a mixin of itself.",
        mend: "remove one of the `mixins` entries.",
        example: "",
    }
    MIXIN_MEMBER_CONFLICT = "S0206", "a member conflicts with an inherited one" {
        text: "A shape redefines a member of a mixin, or two mixins define a member, with different targets.",
        mend: "give the members the same target, or rename one.",
        example: "",
    }
    INVALID_MIXIN = "S0207", "misuse of a mixin" {
        text: "Mixins go into shapes of their own type, must carry `@mixin`, are used only as mixins, and a mixin operation has no input, output or errors of its own.",
        mend: "see the message for the rule that is broken.",
        example: "",
    }
    MISSING_MEMBER = "S0208", "missing member" {
        text: "A list needs `member`, a map `key` and `value`; an enum, an intEnum and a union need at least one member.",
        mend: "add the member.",
        example: r#""ns#L": { "type": "list" }"#,
    }
    UNRESOLVED_TARGET = "S0210", "unresolved target" {
        text: "A member, operation, resource or service refers to a shape that no file defines.",
        mend: "correct the id, or pass the file that defines the shape.",
        example: r#"{ "target": "smithy.api#Strng" }"#,
    }
    INVALID_TARGET = "S0211", "target of the wrong type" {
        text: "The shape exists, but may not be referred to in this way: an input must be a structure, an error must carry `@error`, members do not target services.",
        mend: "refer to a shape of the type named in the message.",
        example: "",
    }
}
