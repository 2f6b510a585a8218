//! The partitions of AWS, and which of them a region belongs to: `aws.partition`. The facts are those that AWS
//! publishes for its SDKs (version 1.1 of the list).

/// A group of regions with names and accounts of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(dead_code, reason = "rules read some of the facts")]
pub struct Partition {
    /// Its name, `aws`.
    pub name: &'static str,
    /// Suffix of the names of its hosts.
    pub dns_suffix: &'static str,
    /// Suffix of the names of its hosts with IPv4 and IPv6 addresses.
    pub dual_stack_dns_suffix: &'static str,
    /// Whether there are hosts that comply with FIPS 140.
    pub supports_fips: bool,
    /// Whether there are hosts with IPv4 and IPv6 addresses.
    pub supports_dual_stack: bool,
    /// The region of a service that has no regions.
    pub implicit_global_region: &'static str,
}

/// A partition and the regions that belong to it.
struct Row {
    /// Regions are called `prefix-word-number`.
    prefixes: &'static [&'static str],
    /// The name that stands for all of its regions.
    global: Option<&'static str>,
    partition: Partition,
}

/// The partition of every region that no row has.
const DEFAULT: Row = Row {
    prefixes: &["us", "eu", "ap", "sa", "ca", "me", "af", "il", "mx"],
    global: Some("aws-global"),
    partition: Partition {
        name: "aws",
        dns_suffix: "amazonaws.com",
        dual_stack_dns_suffix: "api.aws",
        supports_fips: true,
        supports_dual_stack: true,
        implicit_global_region: "us-east-1",
    },
};

static ROWS: [Row; 8] = [
    DEFAULT,
    Row {
        prefixes: &["cn"],
        global: Some("aws-cn-global"),
        partition: Partition {
            name: "aws-cn",
            dns_suffix: "amazonaws.com.cn",
            dual_stack_dns_suffix: "api.amazonwebservices.com.cn",
            implicit_global_region: "cn-northwest-1",
            ..DEFAULT.partition
        },
    },
    Row {
        prefixes: &["eusc-de"],
        global: None,
        partition: Partition {
            name: "aws-eusc",
            dns_suffix: "amazonaws.eu",
            dual_stack_dns_suffix: "api.amazonwebservices.eu",
            implicit_global_region: "eusc-de-east-1",
            ..DEFAULT.partition
        },
    },
    Row {
        prefixes: &["us-iso"],
        global: Some("aws-iso-global"),
        partition: Partition {
            name: "aws-iso",
            dns_suffix: "c2s.ic.gov",
            dual_stack_dns_suffix: "api.aws.ic.gov",
            implicit_global_region: "us-iso-east-1",
            ..DEFAULT.partition
        },
    },
    Row {
        prefixes: &["us-isob"],
        global: Some("aws-iso-b-global"),
        partition: Partition {
            name: "aws-iso-b",
            dns_suffix: "sc2s.sgov.gov",
            dual_stack_dns_suffix: "api.aws.scloud",
            implicit_global_region: "us-isob-east-1",
            ..DEFAULT.partition
        },
    },
    Row {
        prefixes: &["eu-isoe"],
        global: Some("aws-iso-e-global"),
        partition: Partition {
            name: "aws-iso-e",
            dns_suffix: "cloud.adc-e.uk",
            dual_stack_dns_suffix: "api.cloud-aws.adc-e.uk",
            implicit_global_region: "eu-isoe-west-1",
            ..DEFAULT.partition
        },
    },
    Row {
        prefixes: &["us-isof"],
        global: Some("aws-iso-f-global"),
        partition: Partition {
            name: "aws-iso-f",
            dns_suffix: "csp.hci.ic.gov",
            dual_stack_dns_suffix: "api.aws.hci.ic.gov",
            implicit_global_region: "us-isof-south-1",
            ..DEFAULT.partition
        },
    },
    Row {
        prefixes: &["us-gov"],
        global: Some("aws-us-gov-global"),
        partition: Partition {
            name: "aws-us-gov",
            dns_suffix: "amazonaws.com",
            dual_stack_dns_suffix: "api.aws",
            implicit_global_region: "us-gov-west-1",
            ..DEFAULT.partition
        },
    },
];

/// The partition of a region: by its name, or else that of `aws`, so that a new region needs no new version.
pub fn of(region: &str) -> &'static Partition {
    let row = ROWS.iter().find(|row| row.global == Some(region)).or_else(|| {
        let prefix = prefix(region)?;
        ROWS.iter().find(|row| row.prefixes.contains(&prefix))
    });
    &row.unwrap_or(&ROWS[0]).partition
}

/// Extracts the prefix before `-word-number` in the name of a region.
fn prefix(region: &str) -> Option<&str> {
    let (rest, number) = region.rsplit_once('-')?;
    let (prefix, word) = rest.rsplit_once('-')?;
    let is_word = !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    (is_word && is_number).then_some(prefix)
}
