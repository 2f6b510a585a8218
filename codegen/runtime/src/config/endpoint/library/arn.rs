//! Amazon Resource Names: `aws.parseArn`.

/// The parts of an ARN, `arn:partition:service:region:account:resource`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(dead_code, reason = "rules read some of the parts")]
pub struct Arn<'a> {
    /// The partition, `aws`.
    pub partition: &'a str,
    /// The namespace of the service, `s3`.
    pub service: &'a str,
    /// The region; empty for what belongs to none.
    pub region: &'a str,
    /// The account; empty for what belongs to none.
    pub account_id: &'a str,
    resource: &'a str,
}

impl<'a> Arn<'a> {
    /// A component of the resource, counted from 0: they are separated by `:` and `/`.
    #[allow(dead_code, reason = "for rules that index the resource")]
    pub fn resource_id(&self, index: usize) -> Option<&'a str> {
        self.resource.split([':', '/']).nth(index)
    }

    /// All components of the resource.
    #[allow(dead_code, reason = "for rules that take the whole resource")]
    pub fn resource_ids(&self) -> Vec<&'a str> {
        self.resource.split([':', '/']).collect()
    }
}

/// Reads an ARN; `None` without six parts, or with an empty partition, service or resource.
pub fn parse(text: &str) -> Option<Arn<'_>> {
    let mut parts = text.splitn(6, ':');
    let mut next = || parts.next();
    let (prefix, partition, service, region, account_id, resource) =
        (next()?, next()?, next()?, next()?, next()?, next()?);
    let is_arn = prefix == "arn" && ![partition, service, resource].contains(&"");
    is_arn.then_some(Arn { partition, service, region, account_id, resource })
}
