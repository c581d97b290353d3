//! Photos and where they were taken.

use super::{desk, only, shapes};
use exif::experimental::Writer;
use exif::{Field, In, Rational, Tag, Value};
use lapday::io::DeclaredCrs;

fn ascii(tag: Tag, text: &str) -> Field {
    Field { tag, ifd_num: In::PRIMARY, value: Value::Ascii(vec![text.as_bytes().to_vec()]) }
}

fn rational(tag: Tag, numbers: &[(u32, u32)]) -> Field {
    let numbers = numbers.iter().map(|(num, denom)| Rational { num: *num, denom: *denom });
    Field { tag, ifd_num: In::PRIMARY, value: Value::Rational(numbers.collect()) }
}

/// 16°24′, 107°30′36″, 12.5 m below the sea.
pub(crate) fn fields() -> Vec<Field> {
    vec![
        ascii(Tag::DateTimeOriginal, "2024:03:12 07:30:00"),
        ascii(Tag::GPSLatitudeRef, "N"),
        rational(Tag::GPSLatitude, &[(16, 1), (24, 1), (0, 1)]),
        ascii(Tag::GPSLongitudeRef, "E"),
        rational(Tag::GPSLongitude, &[(107, 1), (30, 1), (3600, 100)]),
        Field { tag: Tag::GPSAltitudeRef, ifd_num: In::PRIMARY, value: Value::Byte(vec![1]) },
        rational(Tag::GPSAltitude, &[(125, 10)]),
    ]
}

fn tiff(fields: &[Field]) -> Vec<u8> {
    let mut writer = Writer::new();
    for field in fields {
        writer.push_field(field);
    }
    let mut bytes = std::io::Cursor::new(Vec::new());
    writer.write(&mut bytes, false).unwrap();
    bytes.into_inner()
}

pub(crate) fn jpeg(fields: &[Field]) -> Vec<u8> {
    let exif = [b"Exif\0\0".as_slice(), &tiff(fields)].concat();
    let length = (exif.len() as u16 + 2).to_be_bytes();
    [&[0xff, 0xd8, 0xff, 0xe1], length.as_slice(), &exif, &[0xff, 0xd9]].concat()
}

#[test]
fn a_photo_is_one_feature_where_the_camera_stood() {
    let desk = desk();
    for (name, bytes) in [("anh.JPG", jpeg(&fields())), ("anh.tif", tiff(&fields()))] {
        let file = desk.read(name, bytes);
        let layer = only(&file);
        assert_eq!(shapes(layer), ["point"]);
        assert_eq!(layer.table.rows[0], ["name", "time", "ele"]);
        assert_eq!(layer.table.rows[1], [name, "12/03/2024 07:30:00", "-12.5"]);
        let at = layer.shapes[0].as_ref().unwrap().corners()[0];
        assert!((at.x - 107.51).abs() < 1e-12 && (at.y - 16.4).abs() < 1e-12, "{at:?}");
    }
    let south = [&fields()[2..], &[ascii(Tag::GPSLatitudeRef, "S")]].concat();
    let at = desk.read("nam.jpg", jpeg(&south)).layers[0].shapes[0].as_ref().unwrap().corners()[0];
    assert!(at.y < 0.0);
    let other = [fields(), vec![ascii(Tag::GPSMapDatum, "TOKYO")]].concat();
    let crs = &desk.read("nhat.jpg", jpeg(&other)).layers[0].crs;
    assert_eq!(*crs, DeclaredCrs::Unknown("TOKYO".to_owned()));
}

#[test]
fn a_photo_that_does_not_say_where_is_one_sentence() {
    let desk = desk();
    let nowhere = [
        ascii(Tag::GPSLatitudeRef, "N"),
        rational(Tag::GPSLatitude, &[(0, 1)]),
        ascii(Tag::GPSLongitudeRef, "E"),
        rational(Tag::GPSLongitude, &[(0, 1)]),
    ];
    let undefined = [&fields()[..4], &[rational(Tag::GPSLongitude, &[(107, 0)])]].concat();
    for bytes in [
        jpeg(&fields()[..3]),
        jpeg(&fields()[2..]),
        jpeg(&nowhere),
        jpeg(&undefined),
        vec![0xff, 0xd8, 0xff, 0xd9],
    ] {
        assert!(desk.refused("a.jpg", bytes).contains("ảnh không ghi vị trí chụp"));
    }
    assert!(desk.refused("a.jpg", b"xin").contains("bị hỏng"));
    assert!(desk.refused("a.tif", b"II*\0").contains("bị hỏng"));
}
