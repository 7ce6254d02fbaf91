//! The input and output files, compressed if their names end in `.gz`.

use flate2::Compression;
use flate2::read::MultiGzDecoder;
use flate2::write::GzEncoder;
use indicatif::ProgressBar;
use std::fs::{File, OpenOptions};
use std::io::{self, BufRead, BufReader, BufWriter, Read, Seek, SeekFrom, Write};
use std::path::Path;

const BUFFER: usize = 1 << 18;
/// Longer lines are not intakes; keeping them would let memory grow without limit.
const LONGEST_LINE: u64 = 1 << 20;

fn is_compressed(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("gz"))
}

/// One line of the input, without its line end.
pub(crate) enum Line {
    Text(Vec<u8>),
    TooLong,
}

/// The lines of the input, with a checksum of everything read.
pub(crate) struct Input {
    text: Box<dyn BufRead + Send>,
    check: flate2::Crc,
}

impl Input {
    /// Opens the input; the bar advances with every byte read.
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

/// The output file.
pub(crate) struct Output {
    writer: Writer,
    /// Whether it is a regular file, which can be truncated and continued; a pipe cannot.
    is_file: bool,
}

enum Writer {
    Plain(BufWriter<File>),
    Compressed(GzEncoder<BufWriter<File>>),
}

impl Output {
    /// Opens the output and truncates it to a length, to continue from there.
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

    /// Syncs everything to disk and returns the length of the file, or `None` for a pipe. Compressed output ends a gzip member
    /// here and starts another, so that it can be truncated to this length.
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

    /// Finishes the file.
    pub(crate) fn finish(self) -> io::Result<()> {
        match self.writer {
            Writer::Plain(mut file) => file.flush(),
            Writer::Compressed(file) => file.finish()?.flush(),
        }
    }
}
