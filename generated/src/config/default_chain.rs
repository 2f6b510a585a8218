// @generated from com.amazonaws.servicecatalog#AWS242ServiceCatalogService; do not edit, run `cargo xtask codegen`.

//! Credentials from where AWS's tools look for them, through the crate `reqsign-aws-core` and this crate's transport.
//! Never keeps them: a client does.
//!
//! Why that crate: it knows all the places, is kept up by the Apache Software Foundation, builds with this crate's oldest
//! compiler, and brings its own idea of no runtime, so that one transport and one timer serve all.

use std::fmt;
use std::future::Future;
use std::process::Command;
use std::time::Duration;

use ::http::{Request, Response, Uri};
use bytes::Bytes;
use hyper_util::client::proxy::matcher::Matcher;
use reqsign_aws_core::DefaultCredentialProvider;
use reqsign_core::{
    CommandExecute, CommandOutput, Context, Env, Error, FileRead, HttpSend, OsEnv, ProvideCredential as _, Result,
};

use super::credentials::Credentials;
use super::http::SdkBody;
use super::http_client::{HttpClient as _, SharedHttpClient};
use super::provider::error::CredentialsError;
use super::provider::{self, ProvideCredentials, future};
use super::sleep::{SharedAsyncSleep, TokioSleep};
use super::stalled_stream::StalledStreamProtectionConfig;
use crate::client::body;
use crate::client::connect::Network;
use crate::client::transport::{ConnectTimeout, Transport};

/// The provider's name in its credentials.
const NAME: &str = "DefaultChain";

/// Why there are no credentials, with the one thing that a user may miss.
const NONE: &str = "no source of the default chain has credentials, and it follows no `role_arn` of a profile";

/// The largest answer that is read, in bytes: credentials have a few hundred.
const MAX_ANSWER: usize = 1 << 20;

/// How long opening a connection may take: outside of EC2 nobody answers at the address of the metadata service.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(1);

/// Looks for credentials in the environment, the shared profile files (`AWS_PROFILE`), IAM Identity Center (SSO), a web
/// identity token, the profile's `credential_process`, the container (ECS, EKS) and the EC2 metadata service (IMDSv2),
/// in this order; the first that has some counts.
///
/// A profile with `role_arn` and `source_profile` is not followed: for these use the crate `aws-config` with the feature
/// `aws-config`. It needs a tokio runtime with its I/O and time drivers enabled.
#[derive(Debug)]
pub struct DefaultCredentialsChain {
    chain: DefaultCredentialProvider,
    context: Context,
}

impl DefaultCredentialsChain {
    /// Creates the chain. Reads nothing yet.
    pub fn new() -> Self {
        Self::over(DefaultCredentialProvider::new(), OsEnv)
    }

    /// Creates the chain for a profile, whatever `AWS_PROFILE` says.
    pub fn with_profile(profile: impl Into<String>) -> Self {
        Self::over(DefaultCredentialProvider::builder().with_profile(profile).build(), OsEnv)
    }

    /// Creates the chain for a profile that counts before the keys in the environment.
    #[allow(dead_code, reason = "for command lines")]
    pub(crate) fn of_profile(profile: &str) -> Self {
        Self::over(DefaultCredentialProvider::builder().no_env().with_profile(profile).build(), OsEnv)
    }

    /// A chain that takes variables from an environment of its own.
    pub(super) fn over(chain: DefaultCredentialProvider, env: impl Env) -> Self {
        let context = Context::new().with_env(env).with_file_read(Files).with_command_execute(Commands);
        Self { chain, context: context.with_http_send(Http::new()) }
    }

    async fn load(&self) -> provider::Result {
        let loaded = self.chain.provide_credential(&self.context).await.map_err(CredentialsError::provider_error)?;
        let loaded = loaded.ok_or_else(|| CredentialsError::not_loaded(NONE))?;
        let expiry = loaded.expires_in.map(|expiry| expiry.as_system_time());
        Ok(Credentials::new(loaded.access_key_id, loaded.secret_access_key, loaded.session_token, expiry, NAME))
    }
}

impl Default for DefaultCredentialsChain {
    fn default() -> Self {
        Self::new()
    }
}

impl ProvideCredentials for DefaultCredentialsChain {
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        future::ProvideCredentials::new(self.load())
    }
}

/// Runs what blocks on a thread for that.
async fn off_thread<T: Send + 'static>(work: impl FnOnce() -> std::io::Result<T> + Send + 'static) -> Result<T> {
    let result = tokio::task::spawn_blocking(work).await;
    result.map_err(|error| Error::unexpected(error.to_string()))?.map_err(Into::into)
}

#[derive(Debug)]
struct Files;

impl FileRead for Files {
    async fn file_read(&self, path: &str) -> Result<Vec<u8>> {
        let path = path.to_owned();
        off_thread(move || std::fs::read(path)).await
    }
}

#[derive(Debug)]
struct Commands;

impl CommandExecute for Commands {
    fn command_execute<'a>(
        &'a self,
        program: &'a str,
        args: &'a [&'a str],
    ) -> impl Future<Output = Result<CommandOutput>> + Send + 'a {
        let mut command = Command::new(program);
        command.args(args);
        async move {
            let output = off_thread(move || command.output()).await?;
            let status = output.status.code().unwrap_or(-1);
            Ok(CommandOutput { status, stdout: output.stdout, stderr: output.stderr })
        }
    }
}

/// The default transport: through the environment's proxies, but never to the metadata services of this machine.
struct Http {
    direct: SharedHttpClient,
    proxied: SharedHttpClient,
    sleep: SharedAsyncSleep,
}

impl Http {
    fn new() -> Self {
        let sleep = SharedAsyncSleep::new(TokioSleep::new());
        let direct = Network { proxies: Matcher::builder().build(), tls: None, sleep: sleep.clone() };
        Self {
            direct: Transport::new(direct).into_shared(),
            proxied: Transport::new(Network::of_environment(sleep.clone())).into_shared(),
            sleep,
        }
    }
}

/// Whether a host is this machine, or a metadata service beside it.
fn is_local(uri: &Uri) -> bool {
    let host = uri.host().unwrap_or_default();
    host.starts_with("169.254.") || host.starts_with("127.") || host == "localhost" || host.starts_with('[')
}

impl HttpSend for Http {
    async fn http_send(&self, request: Request<Bytes>) -> Result<Response<Bytes>> {
        let failed = |error: &dyn fmt::Display| Error::unexpected(error.to_string());
        let client = if is_local(request.uri()) { &self.direct } else { &self.proxied };
        let mut request = request.map(|bytes| SdkBody::from(bytes.to_vec()));
        request.extensions_mut().insert(ConnectTimeout(Some(CONNECT_TIMEOUT)));
        let (head, body) = client.send(request).await.map_err(|error| failed(&error))?.into_parts();
        let protection = StalledStreamProtectionConfig::enabled().build();
        let read = body::read(body, MAX_ANSWER, &protection, &self.sleep).await;
        Ok(Response::from_parts(head, read.map_err(|error| failed(&error))?.into()))
    }
}

impl fmt::Debug for Http {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Http")
    }
}
