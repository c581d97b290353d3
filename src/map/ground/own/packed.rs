//! What is packed inside archives, unpacked as far as it is worth it, and told apart by its first bytes.

use super::trouble::OwnTrouble;
use flate2::read::GzDecoder;
use std::io::Read;

/// No tile and no index is larger once unpacked.
pub const MOST_BYTES: u64 = 16 * 1024 * 1024;
/// No side of a picture is longer.
const LONGEST_SIDE: u32 = 4096;

/// Unpacks what is packed by gzip; anything else stays as it is.
pub fn unpacked(bytes: Vec<u8>) -> Result<Vec<u8>, OwnTrouble> {
    if !bytes.starts_with(&[0x1f, 0x8b]) {
        return Ok(bytes);
    }
    let mut plain = Vec::new();
    GzDecoder::new(bytes.as_slice())
        .take(MOST_BYTES + 1)
        .read_to_end(&mut plain)
        .map_err(OwnTrouble::broken)?;
    if plain.len() as u64 > MOST_BYTES { Err(OwnTrouble::TooLarge) } else { Ok(plain) }
}

/// How a tile is written, by its first bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// A picture that is read.
    Picture,
    /// A picture of a kind that is not read, called so.
    Other(&'static str),
    /// Shapes, or nothing known.
    Shapes,
}

impl Written {
    /// By the first bytes of a tile that is not packed.
    pub fn of(bytes: &[u8]) -> Self {
        if bytes.starts_with(b"\x89PNG") || bytes.starts_with(&[0xff, 0xd8, 0xff]) {
            Self::Picture
        } else if bytes.starts_with(b"RIFF") {
            Self::Other("WebP")
        } else if bytes.get(4..8) == Some(b"ftyp") {
            Self::Other("AVIF")
        } else {
            Self::Shapes
        }
    }
}

/// Whether a PNG or JPEG says that it is small enough to be unpacked.
pub fn is_bearable(picture: &[u8]) -> bool {
    let size = if picture.starts_with(b"\x89PNG") {
        picture.get(16..24).map(|size| (be32(&size[..4]), be32(&size[4..])))
    } else {
        jpeg_size(picture)
    };
    size.is_some_and(|(wide, high)| wide.max(high) <= LONGEST_SIDE)
}

fn be32(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0, |number, byte| number << 8 | u32::from(*byte))
}

/// Width and height out of the frame header of a JPEG.
fn jpeg_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let mut at = 2;
    loop {
        let marker = *bytes.get(at + 1)?;
        let is_frame = (0xc0..=0xcf).contains(&marker) && ![0xc4, 0xc8, 0xcc].contains(&marker);
        if is_frame {
            return Some((be32(bytes.get(at + 7..at + 9)?), be32(bytes.get(at + 5..at + 7)?)));
        }
        at += 2 + be32(bytes.get(at + 2..at + 4)?) as usize;
    }
}
