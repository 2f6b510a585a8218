//! `S02xx`: shapes, and how they refer to each other.

crate::codes! {
    list ASSEMBLY;
    CONFLICTING_SHAPE = "S0201", "the same shape twice, differently" {
        text: "Two definitions of one shape id differ. Identical definitions are merged; of different ones none is right.",
        fix: "remove or rename one of the definitions shown.",
        example: "",
    }
    APPLY_TO_UNKNOWN = "S0202", "`apply` to an unknown shape" {
        text: "An `apply` statement names a shape or member that no file defines, so its traits go nowhere.",
        fix: "correct the id, or pass the file that defines the shape.",
        example: r#""ns#A$missing": { "type": "apply", "traits": { "smithy.api#required": {} } }"#,
    }
    CONFLICTING_TRAIT = "S0203", "the same trait twice, differently" {
        text: "A trait is applied to one shape with different values, by its definition and by `apply`. Only the values of list traits are joined.",
        fix: "remove one of the values.",
        example: "",
    }
    MIXIN_NOT_FOUND = "S0204", "mixin not found" {
        text: "A shape uses a mixin that is not in the model or could not be loaded itself.",
        fix: "correct the id, fix the mixin, or pass the file that defines it.",
        example: r#""mixins": [{ "target": "ns#Missing" }]"#,
    }
    MIXIN_CYCLE = "S0205", "mixins in a cycle" {
        text: "A shape is, through its mixins, a mixin of itself.",
        fix: "remove one of the `mixins` entries.",
        example: "",
    }
    MIXIN_MEMBER_CONFLICT = "S0206", "a member conflicts with an inherited one" {
        text: "A shape redefines a member of a mixin, or two mixins define a member, with different targets.",
        fix: "give the members the same target, or rename one.",
        example: "",
    }
    INVALID_MIXIN = "S0207", "misuse of a mixin" {
        text: "Mixins go into shapes of their own type, must carry `@mixin`, are used only as mixins, and a mixin operation has no input, output or errors of its own.",
        fix: "see the message for the rule that is broken.",
        example: "",
    }
    MISSING_MEMBER = "S0208", "missing member" {
        text: "A list needs `member`, a map `key` and `value`; an enum, an intEnum and a union need at least one member.",
        fix: "add the member.",
        example: r#""ns#L": { "type": "list" }"#,
    }
    UNRESOLVED_TARGET = "S0210", "unresolved target" {
        text: "A member, operation, resource or service refers to a shape that no file defines.",
        fix: "correct the id, or pass the file that defines the shape.",
        example: r#"{ "target": "smithy.api#Strng" }"#,
    }
    INVALID_TARGET = "S0211", "target of the wrong type" {
        text: "The shape exists, but may not be referred to in this way: an input must be a structure, an error must carry `@error`, members do not target services.",
        fix: "refer to a shape of the type named in the message.",
        example: "",
    }
    PRIVATE_SHAPE = "S0212", "private shape" {
        text: "A shape with `@private` may be referred to only from its own namespace.",
        fix: "refer to another shape, or remove the trait where the shape is defined.",
        example: r#"{ "target": "smithy.api#NonEmptyString" }"#,
    }
    UNIT_TARGET = "S0213", "misuse of the unit type" {
        text: "`smithy.api#Unit` stands for no value: only operations, and members of unions and enums, may refer to it.",
        fix: "refer to a structure of your own.",
        example: "",
    }
    ID_CONFLICT = "S0214", "ids that differ only in case" {
        text: "Shape ids and member names must be unique even when case is ignored, because many languages and file systems ignore it.",
        fix: "rename one of them.",
        example: "",
    }
    RECURSIVE_SHAPE = "S0220", "a shape that contains itself" {
        text: "A list or map that contains itself without a structure or union between, a structure that requires itself, and a union all of whose members lead back to it have no finite value.",
        fix: "make one of the members optional, or put a structure between.",
        example: r#""ns#L": { "type": "list", "member": { "target": "ns#L" } }"#,
    }
    ENUM_VALUE = "S0222", "invalid value of an enum member" {
        text: "Values of an enum are strings, not empty and unique; those of an intEnum are 32-bit integers, unique and never left out.",
        fix: "correct the `enumValue` of the member.",
        example: "",
    }
    NAME_CONFLICT = "S0230", "two shapes of a service with one name" {
        text: "Within a service the names of shapes must be unique without their namespaces and whatever their case.",
        fix: "add one of the shapes to the service's `rename`.",
        example: "",
    }
    INVALID_RENAME = "S0231", "invalid rename" {
        text: "A service's `rename` names a shape of the service that may be renamed, and another identifier for it. Members, operations and resources keep their names.",
        fix: "correct or remove the entry.",
        example: r#""rename": { "ns#Thing": "Thing" }"#,
    }
    RESOURCE_CYCLE = "S0240", "resources in a cycle" {
        text: "A resource is, through its child resources, a child of itself.",
        fix: "remove one of the `resources` entries.",
        example: "",
    }
    RESOURCE_IDENTIFIERS = "S0241", "identifiers of resources do not fit" {
        text: "A child resource has every identifier of its parent, with the same target.",
        fix: "add the identifier to the child.",
        example: "",
    }
    BOUND_TWICE = "S0242", "bound more than once" {
        text: "An operation or resource may be bound once in the whole closure of a service.",
        fix: "remove all bindings but one.",
        example: "",
    }
    OPERATION_BINDING = "S0243", "an operation does not bind its resource's identifiers" {
        text: "An instance operation has a required member for every identifier of its resource; a collection operation lacks at least one.",
        fix: "add the member, mark one with `@resourceIdentifier`, or bind the operation in another way.",
        example: "",
    }
    LIFECYCLE = "S0244", "a lifecycle operation lacks or has a trait" {
        text: "`read` and `list` are `@readonly`, the others are not; `put` and `delete` are `@idempotent`.",
        fix: "add or remove the trait on the operation.",
        example: "",
    }
    RESOURCE_PROPERTY = "S0245", "properties and members of a resource do not fit" {
        text: "The members of `create` and of a resource's instance operations are its properties or identifiers, or say that they are not; and each property has a member in one of the resource's operations.",
        fix: "add the property or `@notProperty`, or rename the member with `@property`.",
        example: "",
    }
    INPUT_OUTPUT_MISUSE = "S0250", "misuse of an input or output structure" {
        text: "A structure with `@input` or `@output` belongs to one operation, as that alone, and no member targets it.",
        fix: "give each operation a structure of its own.",
        example: "",
    }
}
