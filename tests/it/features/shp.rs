//! The files of a shapefile, byte by byte, sound or not.

/// A shape to write: its sort and what follows it.
pub(crate) struct Record(pub(crate) i32, pub(crate) Vec<u8>);

pub(crate) fn null() -> Record {
    Record(0, Vec::new())
}

pub(crate) fn point(x: f64, y: f64) -> Record {
    Record(1, [x.to_le_bytes(), y.to_le_bytes()].concat())
}

/// Lines (3), polygons (5), or with heights (13, 15).
pub(crate) fn parts(sort: i32, parts: &[&[(f64, f64)]]) -> Record {
    let mut bytes = vec![0; 32];
    let corners: usize = parts.iter().map(|part| part.len()).sum();
    bytes.extend((parts.len() as u32).to_le_bytes());
    bytes.extend((corners as u32).to_le_bytes());
    let mut start = 0_u32;
    for part in parts {
        bytes.extend(start.to_le_bytes());
        start += part.len() as u32;
    }
    for (x, y) in parts.iter().copied().flatten() {
        bytes.extend([x.to_le_bytes(), y.to_le_bytes()].concat());
    }
    if sort > 10 {
        bytes.extend(vec![0; 16 + 8 * corners]);
    }
    Record(sort, bytes)
}

pub(crate) fn multipoint(points: &[(f64, f64)]) -> Record {
    let mut bytes = vec![0; 32];
    bytes.extend((points.len() as u32).to_le_bytes());
    for (x, y) in points {
        bytes.extend([x.to_le_bytes(), y.to_le_bytes()].concat());
    }
    Record(8, bytes)
}

fn head(sort: i32, bytes: usize) -> Vec<u8> {
    let mut head = vec![0; 100];
    head[..4].copy_from_slice(&9994_u32.to_be_bytes());
    head[24..28].copy_from_slice(&((bytes / 2) as u32).to_be_bytes());
    head[28..32].copy_from_slice(&1000_u32.to_le_bytes());
    head[32..36].copy_from_slice(&sort.to_le_bytes());
    head
}

/// The `.shp` and the `.shx`.
pub(crate) fn files(records: &[Record]) -> (Vec<u8>, Vec<u8>) {
    let (mut shp, mut shx) = (Vec::new(), Vec::new());
    for (place, Record(sort, bytes)) in records.iter().enumerate() {
        let words = (bytes.len() / 2 + 2) as u32;
        shx.extend(((100 + shp.len()) as u32 / 2).to_be_bytes());
        shx.extend(words.to_be_bytes());
        shp.extend((place as u32 + 1).to_be_bytes());
        shp.extend(words.to_be_bytes());
        shp.extend(sort.to_le_bytes());
        shp.extend(bytes);
    }
    let sort = records.first().map_or(0, |record| record.0);
    let whole = |body: Vec<u8>| [head(sort, 100 + body.len()), body].concat();
    (whole(shp), whole(shx))
}

/// A `.dbf` of these columns (name, sort, length), each row a list of cells.
pub(crate) fn dbf(language: u8, columns: &[(&[u8], u8, u8)], rows: &[&[&[u8]]]) -> Vec<u8> {
    let length = 1 + columns.iter().map(|(_, _, length)| usize::from(*length)).sum::<usize>();
    let mut bytes = vec![3, 124, 1, 1];
    bytes.extend((rows.len() as u32).to_le_bytes());
    bytes.extend(((33 + 32 * columns.len()) as u16).to_le_bytes());
    bytes.extend((length as u16).to_le_bytes());
    bytes.resize(32, 0);
    bytes[29] = language;
    for (name, sort, length) in columns {
        let mut column = [0; 32];
        column[..name.len()].copy_from_slice(name);
        column[11] = *sort;
        column[16] = *length;
        bytes.extend(column);
    }
    bytes.push(0x0d);
    for row in rows {
        bytes.push(b' ');
        for (cell, (_, _, length)) in row.iter().zip(columns) {
            let mut cell = cell.to_vec();
            cell.resize(usize::from(*length), b' ');
            bytes.extend(cell);
        }
    }
    bytes.push(0x1a);
    bytes
}
