//! Costs: build time of each feature, size, time per decision, what makes decisions slower, and how to scale out.
//!
//! Times in one table row come from one run on two shared cores of a server; only their ratios mean something elsewhere. Each
//! row names the command that measures it on your machine. To compare machines, use the time of `hand-written` on both, a small
//! fixed task in plain Rust (0.48 µs in the run of the decision table; `-- beside` measures it next to decisions).
//!
//! # Features
//!
//! | feature | default | contents |
//! |---|---|---|
//! | `render` (implies `face`) | yes | text, Markdown, HTML, face chart, STRICTA report, sheet for the person treated |
//! | `lint` | yes | the linter for rule packs |
//! | `face` | with `render` | positions of the facial points on a face mesh |
//!
//! All features are pure Rust and add no dependency. They cost compile time. Processor time for this crate alone, dependencies
//! already built:
//!
//! | build | all features | none |
//! |---|---:|---:|
//! | `cargo check` | 6 s | 5 s |
//! | `cargo build` | 18 s | 13 s |
//! | `cargo build --release` | 70 s | 55 s |
//!
//! # Size
//!
//! | what | size | command |
//! |---|---:|---|
//! | a release build from clean, with all dependencies | 81 s of processor time | `time cargo build --release --manifest-path benches/sizes/Cargo.toml --bin minimal` |
//! | a minimal program from intake to decision, stripped | 2.9 MB | `ls -l benches/sizes/target/release/minimal` after it |
//! | the standard engine with the pack that it was made from, on the heap, once in a process | 1.3 MB | `cargo run --release --manifest-path benches/sizes/Cargo.toml --bin heap` |
//! | a decision on the sample intake, in one allocation | 4.5 kB | the same |
//! | the same decision as JSON | 23 kB | the same |
//!
//! # One decision
//!
//! | what | time | for comparison | command |
//! |---|---|---|---|
//! | build an engine of the standard pack | 4.6 ms | | `cargo bench --manifest-path benches/Cargo.toml --bench rules -- 'build an engine'` |
//! | decide a simple, typical, worst-case intake | 2.1, 3.3, 9.9 µs | 4.4, 6.8 and 20 times `hand-written` | `cargo bench --manifest-path benches/Cargo.toml --bench decide -- beside` |
//! | and read every reason | 5.7, 8.9, 19 µs | | the same, `-- reason` |
//! | ask about each of the 380 points | 20, 23, 72 µs | 21, 33, 102 µs for ten decisions | the same, `-- why` |
//! | typical, from JSON to JSON | 55 µs | 145 µs for `serde_json` to read and write the same two texts | the same, `-- json` |
//! | vary each fact ([`Engine::what_if`](crate::Engine::what_if)) | 1.7 ms | | the same, `-- 'what if'` |
//! | with every rule of the standard pack twice | 2.7, 4.4, 15 µs | 1.25, 1.35 and 1.6 times as long | the same, `-- doubled` |
//!
//! The worst-case intake has every cosmetic concern in all its zones, severe but for the acne, and every sign that is compatible
//! with the others. A decision is one allocation of compact sets with a handle to the rules; an alternative plan is a second. Weights
//! are added up while deciding; the reasons behind a sum are worked out again by the same code when asked for, and texts are
//! made last. Building an engine costs as much as a thousand decisions: build it once and clone it, which copies a pointer.
//!
//! `.ci/instructions` fails if decisions become slower. It counts instructions, which do not depend on the load of the machine.
//!
//! # What affects the time
//!
//! - **Rules.** Each distinct fact that the rules read is one bit. A rule that is evaluated costs a few word operations for each of
//!   its alternatives. `at least 3 of` five facts expands to ten alternatives, `or` adds them up, `and` multiplies them. An
//!   engine rejects more than 1024 alternatives in a condition, more than 1024 facts, and more than 1024 safety rules.
//! - **The intake.** Only recorded signs, risks and concerns cost time.
//! - **Points.** Blocked points are a bit set, all points at once. Only points that what was reported brings in are candidates, not
//!   all 380.
//! - **Unknown risks.** Each can apply caps and ask a question: an intake that says nothing about risks takes three times as long
//!   as one that denies them. Working out its open questions takes as long again.
//! - **A plan of which nothing is left.** The decision tries which rules alone leave nothing, and looks for those that would have
//!   to be lifted: four times as long as the longest plan.
//! - **Number of intakes.** Decisions share only the rules, which do not change: time is proportional, memory constant.
//!
//! # One machine, one hour
//!
//! `cargo run --release --example cohort -- intakes.ndjson --out decisions.ndjson` reads intakes, decides them and writes
//! decisions of about 20 kB each. On both cores it decided 200,000 intakes in 7.2 s while the machine was also doing other
//! work, on one core in 13.1 s (`taskset -c 0 ... --threads 1`). That is a hundred million an hour, or two terabytes of
//! output. Reading and writing JSON takes most of the time. Peak memory was 17 MB for ten thousand intakes and 21 MB for a
//! million (`/usr/bin/time -v`): the queues between the reading, deciding and writing threads are bounded.
//!
//! # More than one machine
//!
//! A decision depends on its intake and the rules only, so it is a function of one row of a table, and any system that
//! distributes tables over machines can call it. `examples/datafusion` registers the engine with Apache DataFusion as the SQL
//! functions `decision` and `verdict` and queries a Parquet file of intakes:
//!
//! ```text
//! cargo run --release --manifest-path examples/datafusion/Cargo.toml
//! ```
//!
//! DataFusion runs on the threads of one machine. Ballista distributes the same plans; each of its executors registers the
//! same functions. All machines need the same packs: every decision records their digests, so a table decided under mixed
//! rules shows it.
