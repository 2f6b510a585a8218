//! Emits the program that sends a request.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::{Program, Target, code};
use crate::emit::example::{self, Names};
use crate::ir::{AuthScheme, Operation, Service, TypeId};
use crate::tokens::ident;

pub(super) const PROGRAM: Program = Program {
    name: "send",
    about: "Sends a request: with retries and a limit of time, and with each kind of error told apart.",
    features: &["client"],
    arguments: "",
    notes: "Who sends it, and where to, stands in the environment: `AWS_REGION`, `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY`,\n\
            and `AWS_ENDPOINT_URL` for another address than the service's own, such as that of the example `serve`.\n\
            It ends with 0 for an answer, with 2 for an input that breaks a limit and was not sent, from 3 for errors that the\n\
            model names, and with 1 for any other.",
    target: Target::Example,
    code: emit,
};

/// Errors that are told by name, each with an exit code of its own; more would hide the pattern.
const MOST_ERRORS: usize = 3;

/// Exit code of the first of them.
const FIRST_CODE: u8 = 3;

fn emit(service: &Service) -> Option<String> {
    example::first_called(service, |operation| program(service, operation))
}

fn program(service: &Service, operation: &Operation) -> Option<String> {
    let own = ["Duration", "Error", "ExitCode", "Refusal", "env"];
    let mut names = Names::new(service, &own);
    let call = example::sent(&mut names, operation)?;
    let (client, config, error) = (names.import("", "Client"), names.import("", "Config"), names.error(operation));
    let (region, sdk_error) = (names.import("config", "Region"), names.import("error", "SdkError"));
    let retries = names.import("config::retry", "RetryConfig");
    let timeouts = names.import("config::timeout", "TimeoutConfig");
    let identity = identity(&mut names, operation);
    let refusals = refusals(service, operation, &sdk_error);
    let items = quote! {
        type Refusal = #error;

        fn main() -> Result<ExitCode, Box<dyn Error>> {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
            let client = configured();
            let call = #call;
            match runtime.block_on(call) {
                Ok(output) => {
                    println!("{output:#?}");
                    Ok(ExitCode::SUCCESS)
                }
                Err(error) => {
                    eprintln!("{error}");
                    Ok(ExitCode::from(exit_code(&error)))
                }
            }
        }

        /// Configures a client: make one, and clone it wherever it is needed.
        fn configured() -> #client {
            let region = env::var("AWS_REGION").unwrap_or_else(|_| "us-east-1".to_owned());
            let timeouts = #timeouts::builder().operation_timeout(Duration::from_secs(30));
            let mut config = #config::builder()
                .region(#region::new(region))
                #identity
                .retry_config(#retries::standard().with_max_attempts(5))
                .timeout_config(timeouts.build());
            config.set_endpoint_url(env::var("AWS_ENDPOINT_URL").ok());
            #client::from_conf(config.build())
        }

        /// Tells errors apart, once the retries are used up.
        fn exit_code(error: &#sdk_error<Refusal>) -> u8 {
            match error {
                #sdk_error::ConstructionFailure(_) => 2,
                #refusals
                _ => 1,
            }
        }
    };
    Some(code(&["std::env", "std::error::Error", "std::process::ExitCode", "std::time::Duration"], &names, items))
}

/// The call that says who sends requests.
fn identity(names: &mut Names<'_>, operation: &Operation) -> Option<TokenStream> {
    match operation.auth.first()? {
        AuthScheme::SigV4 { .. } => {
            let provider = names.import("config", "EnvironmentVariableCredentialsProvider");
            Some(quote!(.credentials_provider(#provider::new())))
        }
        AuthScheme::Bearer => {
            let token = names.import("config", "Token");
            Some(quote!(.token_provider(#token::new(env::var("AWS_BEARER_TOKEN").unwrap_or_default(), None))))
        }
        AuthScheme::None => None,
    }
}

/// The arm for the errors that the service answers with.
fn refusals(service: &Service, operation: &Operation, sdk_error: &TokenStream) -> Option<TokenStream> {
    let current = |target: TypeId| service.types[target.0].docs.deprecated.is_none();
    let errors = operation.errors.iter().filter(|error| current(error.target)).take(MOST_ERRORS);
    let arms = errors.zip(FIRST_CODE..).map(|(error, code)| {
        let (variant, code) = (ident(&error.variant), Literal::u8_unsuffixed(code));
        quote!(Refusal::#variant(_) => #code,)
    });
    let arms: Vec<TokenStream> = arms.collect();
    (!arms.is_empty()).then(|| {
        quote! {
            #sdk_error::ServiceError(error) => match error.err() {
                #(#arms)*
                _ => 1,
            },
        }
    })
}
