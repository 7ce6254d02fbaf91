//! What is read and what is written, compressed where its name says so.

use flate2::Compression;
use flate2::read::MultiGzDecoder;
use flate2::write::GzEncoder;
use indicatif::ProgressBar;
use std::fs::{File, OpenOptions};
use std::io::{self, BufRead, BufReader, BufWriter, Read, Seek, SeekFrom, Write};
use std::path::Path;

const BUFFER: usize = 1 << 18;
/// A line that is longer is no intake; were it kept, memory would grow with it.
const LONGEST_LINE: u64 = 1 << 20;

pub(crate) fn named(path: &Path, error: &io::Error) -> String {
    format!("{}: {error}", path.display())
}

fn is_compressed(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("gz"))
}

/// One line as it came, without its end.
pub(crate) enum Line {
    Text(Vec<u8>),
    TooLong,
}

/// The lines of the input, with a check sum of all that was read.
pub(crate) struct Input {
    text: Box<dyn BufRead + Send>,
    check: flate2::Crc,
}

impl Input {
    /// Opens the input; the bar moves with every byte that is read from it.
    pub(crate) fn open(path: &Path, bar: &ProgressBar) -> io::Result<Self> {
        let raw: Box<dyn Read + Send> = if path == Path::new("-") {
            Box::new(io::stdin())
        } else {
            let file = File::open(path)?;
            bar.set_length(file.metadata()?.len());
            Box::new(bar.wrap_read(file))
        };
        let text: Box<dyn BufRead + Send> = if is_compressed(path) {
            Box::new(BufReader::with_capacity(BUFFER, MultiGzDecoder::new(BufReader::new(raw))))
        } else {
            Box::new(BufReader::with_capacity(BUFFER, raw))
        };
        Ok(Self { text, check: flate2::Crc::new() })
    }

    pub(crate) fn check_sum(&self) -> u32 {
        self.check.sum()
    }

    pub(crate) fn next_line(&mut self) -> io::Result<Option<Line>> {
        let mut line = Vec::new();
        (&mut self.text).take(LONGEST_LINE + 1).read_until(b'\n', &mut line)?;
        if line.is_empty() {
            return Ok(None);
        }
        self.check.update(&line);
        if line.ends_with(b"\n") {
            line.pop();
        } else if line.len() as u64 > LONGEST_LINE {
            self.skip_line()?;
            return Ok(Some(Line::TooLong));
        }
        Ok(Some(Line::Text(line)))
    }

    fn skip_line(&mut self) -> io::Result<()> {
        loop {
            let read = self.text.fill_buf()?;
            let end = read.iter().position(|byte| *byte == b'\n');
            let length = end.map_or(read.len(), |end| end + 1);
            self.check.update(&read[..length]);
            self.text.consume(length);
            if end.is_some() || length == 0 {
                return Ok(());
            }
        }
    }
}

/// The output, which can say how long it is once everything so far is safely in the file.
pub(crate) struct Output {
    writer: Writer,
    /// What can be cut, and gone on with later. A pipe cannot.
    is_file: bool,
}

enum Writer {
    Plain(BufWriter<File>),
    Compressed(GzEncoder<BufWriter<File>>),
}

impl Output {
    /// Opens the output and cuts it to a length, from where it goes on.
    pub(crate) fn open(path: &Path, length: u64) -> io::Result<Self> {
        let mut file = OpenOptions::new().create(true).write(true).truncate(false).open(path)?;
        let is_file = file.metadata()?.is_file();
        if is_file {
            if file.metadata()?.len() < length {
                return Err(io::Error::other("the output is shorter than its checkpoint says"));
            }
            file.set_len(length)?;
            file.seek(SeekFrom::End(0))?;
        }
        let file = BufWriter::with_capacity(BUFFER, file);
        let compressed = |file| Writer::Compressed(GzEncoder::new(file, Compression::default()));
        let writer = if is_compressed(path) { compressed(file) } else { Writer::Plain(file) };
        Ok(Self { writer, is_file })
    }

    pub(crate) fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        match &mut self.writer {
            Writer::Plain(file) => file.write_all(bytes),
            Writer::Compressed(file) => file.write_all(bytes),
        }
    }

    /// Brings everything so far to the disk and says how long the file is, if it is one. What is compressed ends a member
    /// here and goes on with the next, so that it can be cut at this length.
    pub(crate) fn settle(&mut self) -> io::Result<Option<u64>> {
        if !self.is_file {
            return Ok(None);
        }
        let file = match &mut self.writer {
            Writer::Plain(file) => file,
            Writer::Compressed(encoder) => {
                encoder.try_finish()?;
                encoder.get_mut()
            }
        };
        file.flush()?;
        file.get_ref().sync_data()?;
        let length = file.stream_position()?;
        if let Writer::Compressed(encoder) = &self.writer {
            let file = encoder.get_ref().get_ref().try_clone()?;
            let file = BufWriter::with_capacity(BUFFER, file);
            self.writer = Writer::Compressed(GzEncoder::new(file, Compression::default()));
        }
        Ok(Some(length))
    }

    /// Ends the file.
    pub(crate) fn finish(self) -> io::Result<()> {
        match self.writer {
            Writer::Plain(mut file) => file.flush(),
            Writer::Compressed(file) => file.finish()?.flush(),
        }
    }
}
