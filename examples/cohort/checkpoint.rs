//! The checkpoint of a run, from which an interrupted run continues.

use crate::input::named;
use crate::summary::Summary;
use serde::{Deserialize, Serialize};
use std::error::Error;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// How far the output is complete. The file lies next to the output until the run is done.
#[derive(Default, Deserialize, Serialize)]
pub(crate) struct Checkpoint {
    /// The packs and the policy of the run; it continues only with the same ones.
    pub(crate) rules: serde_json::Value,
    /// The number of input lines processed, and the checksum of their bytes.
    pub(crate) lines: u64,
    pub(crate) check_sum: u32,
    /// The length of the output.
    pub(crate) output_bytes: u64,
    pub(crate) summary: Summary,
}

fn path_of(output: &Path) -> PathBuf {
    let mut path = output.as_os_str().to_owned();
    path.push(".checkpoint");
    path.into()
}

impl Checkpoint {
    /// Reads the checkpoint of an earlier run, if there is one.
    pub(crate) fn read(output: &Path) -> Result<Option<Self>, Box<dyn Error>> {
        let path = path_of(output);
        match fs::read(&path) {
            Ok(text) => {
                let read = serde_json::from_slice(&text);
                read.map(Some).map_err(|error| format!("{}: {error}", path.display()).into())
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(named(&path, &error).into()),
        }
    }

    /// Replaces the previous checkpoint atomically.
    pub(crate) fn write(&self, output: &Path) -> Result<(), Box<dyn Error>> {
        let path = path_of(output);
        let next = path.with_extension("checkpoint.next");
        let written = fs::write(&next, serde_json::to_vec(self)?).and_then(|()| fs::rename(&next, &path));
        written.map_err(|error| named(&path, &error).into())
    }

    pub(crate) fn remove(output: &Path) -> io::Result<()> {
        match fs::remove_file(path_of(output)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }
}
