//! Runs the service until it gets SIGTERM or Ctrl-C.
//!
//! ```sh
//! cargo run --release --manifest-path examples/service/Cargo.toml -- 127.0.0.1:8080
//! ```
//!
//! Without an address it takes a free port of this machine. Standard output has one line with the address.

use std::error::Error;
use tcm_facial::Engine;
use tokio::net::TcpListener;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let address = std::env::args().nth(1).unwrap_or_else(|| "127.0.0.1:0".to_owned());
    let listener = TcpListener::bind(&address).await.map_err(|error| format!("{address}: {error}"))?;
    println!("http://{}", listener.local_addr()?);
    tcm_facial_service::serve(listener, Engine::standard(), stop_signal()).await?;
    Ok(())
}

/// Waits for Ctrl-C, or for SIGTERM, by which containers and service managers stop a process.
async fn stop_signal() {
    let interrupt = async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    let terminate = async {
        use tokio::signal::unix::{SignalKind, signal};
        match signal(SignalKind::terminate()) {
            Ok(mut signal) => signal.recv().await,
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminate = std::future::pending::<()>();
    tokio::select! {
        () = interrupt => {}
        _ = terminate => {}
    }
}
