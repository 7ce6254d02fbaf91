//! How far an interrupted run had come.

use crate::files::named;
use crate::summary::Summary;
use serde::{Deserialize, Serialize};
use std::error::Error;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Everything up to here is in the output. It lies beside the output until all of the work is done.
#[derive(Default, Deserialize, Serialize)]
pub(crate) struct Checkpoint {
    /// The packs and the policy that decided: a run goes on with the same or not at all.
    pub(crate) rules: serde_json::Value,
    /// How many lines of the input were worked through, and the check sum of their bytes.
    pub(crate) lines: u64,
    pub(crate) check_sum: u32,
    /// How long the output is.
    pub(crate) output_bytes: u64,
    pub(crate) summary: Summary,
}

fn path_of(output: &Path) -> PathBuf {
    let mut path = output.as_os_str().to_owned();
    path.push(".checkpoint");
    path.into()
}

impl Checkpoint {
    /// The checkpoint of an earlier run, if it was left one.
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

    /// Puts it in the place of the one before, in one step.
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
