//! What deciding costs, what makes it cost more, and what to do when one machine is not enough.
//!
//! The times of one line were measured in one run on two shared cores of a server, and say no more than their ratios do; the
//! command beside each gives yours. Times of two machines are compared by what `hand-written` takes on each: plain Rust, written
//! for one fixed task, 0.48 µs in the run of the first table (`-- beside` measures both).
//!
//! # One decision
//!
//! | what | time | beside | command |
//! |---|---|---|---|
//! | an engine of the standard pack, built once | 4.6 ms | | `cargo bench --manifest-path benches/Cargo.toml --bench decide -- 'engine build'` |
//! | a simple, a typical, a hard intake decided | 2.1, 3.3, 9.9 µs | 4.4, 6.8 and 20 times the hand-written task | the same, `-- beside` |
//! | and every reason of it read | 5.7, 8.9, 19 µs | | the same, `-- reason` |
//! | what became of each of the 380 points, and why | 20, 23, 72 µs | 21, 33, 102 µs for ten decisions | the same, `-- why` |
//! | typical, from JSON to JSON | 55 µs | 145 µs for `serde_json` to read and write the same two texts | the same, `-- json` |
//! | every single fact that could be different | 1.7 ms | | the same, `-- 'what if'` |
//! | with every rule of the standard pack twice | 2.7, 4.4, 15 µs | 1.25, 1.35 and 1.6 times as long | the same, `-- doubled` |
//!
//! The hard intake has every cosmetic concern, severe and in all its places, every sign that goes with the others, and a plan to
//! press beside its deferral. A decision is one piece of memory, 4.5 kB, with compact sets and a handle of the rules; a plan that
//! is offered instead of a treatment is a second. Weights are added up while deciding; the reasons behind a sum are gone through
//! again by the same code when somebody asks, and words are made last. Building an engine costs as much as a thousand decisions:
//! build it once and clone it, which copies a pointer.
//!
//! Where deciding gets slower unnoticed, `.ci/instructions` fails: it counts instructions, which are the same on a busy machine.
//!
//! # What grows with what
//!
//! - **Rules.** Each distinct fact that the rules read is one bit of what is known. A safety rule is looked at only where a fact
//!   that it cannot do without may hold, so a rule about a risk that was denied costs nothing; one that is looked at costs a few
//!   word operations for each of its alternatives. `at least 3 of` five facts comes to ten alternatives, `or` adds them up,
//!   `and` multiplies them; more than 1024 are refused when the engine is built, and so are more than 1024 facts or safety rules.
//! - **What an intake says.** Signs, risks and concerns that are recorded are looked at one by one, those that are not are not.
//! - **Points.** What is blocked is a set of bits, all points at once. Candidates are the points of what was reported, not the 380.
//! - **Unknown risks.** Each may fire caps and asks its question: an intake that says nothing of risks is dearer than one that
//!   denies them.
//! - **Intakes.** Decisions share nothing but the rules, which do not change: time is in proportion, memory stays.
//!
//! # What one machine does in an hour
//!
//! `cargo run --release --example cohort -- intakes.ndjson --out decisions.ndjson` reads intakes, decides them and writes decisions
//! of some 20 kB each. With both cores it decided 200,000 intakes in 7.2 s while the machine had other work, with one in 13.1 s
//! (`taskset -c 0 ... --threads 1`): a hundred million in an hour, which written out would be two terabytes. Most of that time
//! is reading and writing JSON. Memory at its peak was 17 MB for ten thousand intakes and 21 MB for a million
//! (`/usr/bin/time -v`): what lies between the thread that reads, those that decide and the one that writes is bounded.
//!
//! # When that is not enough
//!
//! A decision reads nothing but its intake and the rules, draws no random number and reads no clock. So it is a function of one row
//! of a table, and whatever distributes tables over machines can call it; nothing here distributes anything itself.
//! `examples/datafusion` registers the engine with Apache DataFusion as the functions `decision` and `verdict` and asks a Parquet
//! file of intakes, in SQL:
//!
//! ```text
//! cargo run --release --manifest-path examples/datafusion/Cargo.toml
//! ```
//!
//! DataFusion runs such a question on the threads of one machine. Ballista takes the same plans and distributes them; each of its
//! executors registers the same function. Every machine must have the same packs: a decision names them with their digest, so a
//! table decided under mixed rules shows it.
