//! The emitted Service Catalog crate in use: bodies, limits, builders, errors. Reads nothing of the generator.

#[path = "behaviour/bodies.rs"]
mod bodies;
#[path = "behaviour/builders.rs"]
mod builders;
#[path = "behaviour/differential.rs"]
mod differential;
#[path = "behaviour/errors.rs"]
mod errors;
#[path = "behaviour/limits.rs"]
mod limits;
#[path = "behaviour/round_trip.rs"]
mod round_trip;
#[path = "behaviour/sdk.rs"]
mod sdk;
