//! Packed files: what is in a `.zip` or `.kmz`, taken out in memory. No name in it is ever a path.
//!
//! Its directory may lie about sizes, so what comes out is counted.

use crate::i18n::reason;
use crate::io::trouble::{IoObstacle, IoTrouble};
use crate::io::waiting::{Followed, Waiting};
use std::fs::{self, File};
use std::io::{BufReader, Read, Write};
use std::path::Path;
use zip::ZipArchive;
use zip::result::ZipError;

/// All that is taken out of one file together.
const MOST: u64 = 2 * 1024 * 1024 * 1024;
/// A file that unpacks to more than so many times its size was made to fill the memory.
const RATIO: u64 = 200;
/// Less than this fills no memory, however well it is packed.
const SMALL: u64 = 1024 * 1024;
/// More files than this nobody packs for a map.
const PARTS: usize = 20_000;

/// An open packed file.
pub(in crate::io) struct Archive {
    zip: ZipArchive<BufReader<File>>,
    left: u64,
    waiting: Waiting,
}

/// A file in it.
#[derive(Clone, Debug)]
pub(super) struct Member {
    place: usize,
    /// Where it was packed, for telling two of one name apart: never where anything is written.
    pub(super) folder: String,
    /// Its name without folder and ending.
    pub(super) stem: String,
    /// Its ending in small letters.
    pub(super) ending: String,
}

impl Archive {
    pub(in crate::io) fn open(path: &Path, waiting: &Waiting) -> Result<Self, IoTrouble> {
        let file = File::open(path).map_err(|error| IoTrouble::system(path, &error))?;
        let trouble = |obstacle| IoTrouble::new(path, obstacle);
        let zip = ZipArchive::new(BufReader::new(file))
            .map_err(|error| trouble(IoObstacle::Broken(error.to_string())))?;
        if zip.len() > PARTS {
            return Err(trouble(IoObstacle::TooMuch));
        }
        Ok(Self { zip, left: MOST, waiting: waiting.clone() })
    }

    /// What is in it, in its order; what the Mac packs beside files is none of them.
    pub(super) fn members(&self) -> Vec<Member> {
        let names = (0..self.zip.len()).filter_map(|place| {
            let name = self.zip.name_for_index(place)?.ok()?.replace('\\', "/");
            let (folder, file) = name.rsplit_once('/').unwrap_or(("", &name));
            let (stem, ending) = file.rsplit_once('.')?;
            let is_of_mac = folder.starts_with("__MACOSX") || stem.starts_with("._");
            (!is_of_mac && !stem.is_empty()).then(|| Member {
                place,
                folder: folder.to_owned(),
                stem: stem.to_owned(),
                ending: ending.to_lowercase(),
            })
        });
        names.collect()
    }

    /// Takes everything out into a folder. Answers the names that would lie elsewhere, which stay packed.
    pub(in crate::io) fn unpack(&mut self, into: &Path) -> Result<Vec<String>, IoObstacle> {
        let system = |error: &std::io::Error| IoObstacle::System(reason(error));
        let mut outside = Vec::new();
        for place in 0..self.zip.len() {
            let Some(Ok(name)) = self.zip.name_for_index(place) else { continue };
            let name = name.replace('\\', "/");
            let is_plain = |part: &str| !matches!(part, ".." | ".") && !part.contains(':');
            if name.starts_with('/') || !name.trim_end_matches('/').split('/').all(is_plain) {
                outside.push(name);
                continue;
            }
            let path = into.join(&name);
            if name.ends_with('/') {
                fs::create_dir_all(&path).map_err(|error| system(&error))?;
                continue;
            }
            let bytes = self.bytes_at(place)?;
            let folder = path.parent().unwrap_or(into);
            fs::create_dir_all(folder)
                .and_then(|()| File::create_new(&path))
                .and_then(|mut file| file.write_all(&bytes))
                .map_err(|error| system(&error))?;
        }
        Ok(outside)
    }

    /// Everything in one of its files.
    pub(super) fn bytes(&mut self, member: &Member) -> Result<Vec<u8>, IoObstacle> {
        self.bytes_at(member.place)
    }

    fn bytes_at(&mut self, place: usize) -> Result<Vec<u8>, IoObstacle> {
        let broken = |error: &dyn ToString| IoObstacle::Broken(error.to_string());
        let part = self.zip.by_index(place).map_err(|error| match error {
            ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => IoObstacle::Protected,
            error => broken(&error),
        })?;
        let most = part.compressed_size().saturating_mul(RATIO).max(SMALL).min(self.left);
        let mut bytes = Vec::new();
        // How much comes out is not known before; only whether it is wanted is asked.
        let mut followed = Followed::new(part.take(most + 1), 0, self.waiting.clone());
        let size = followed.read_to_end(&mut bytes).map_err(|error| broken(&error))?;
        self.left = self.left.saturating_sub(size as u64);
        if size as u64 > most { Err(IoObstacle::TooMuch) } else { Ok(bytes) }
    }
}
