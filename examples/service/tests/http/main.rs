//! The service over real HTTP: each test starts the program on a port of its own and asks it with a client.

mod answers;
mod limits;
mod service;
mod stop;
