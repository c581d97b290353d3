//! Land that is not on the graphics card, filled lightly.

use egui::{Color32, Mesh, Painter, Pos2, Shape};
use geo::{Coord, Polygon, TriangulateEarcut};

/// A light fill of triangles.
pub fn fill(painter: &Painter, corners: impl Iterator<Item = Pos2>, colour: Color32) {
    let mut mesh = Mesh::default();
    for corner in corners {
        mesh.indices.push(mesh.vertices.len() as u32);
        mesh.colored_vertex(corner, colour.gamma_multiply(0.16));
    }
    if !mesh.is_empty() {
        painter.add(Shape::mesh(mesh));
    }
}

/// The corners of the triangles a part is made of, three by three.
pub fn triangles(part: &Polygon) -> Vec<Coord> {
    let raw = part.earcut_triangles_raw();
    let corner = |index: &usize| Coord::from(raw.vertices[*index]);
    raw.triangle_indices.iter().map(corner).collect()
}
