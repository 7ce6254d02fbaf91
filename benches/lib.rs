//! Benchmarks of `tcm-facial`; there is nothing here but the benchmarks beside this file.
