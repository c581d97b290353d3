//! The entities of model space, with blocks taken apart into what they are made of.

use super::frame::Frame;
use super::layers::{Entity, Layers, Text};
use super::said::{Said, said};
use super::shapes::shape;
use super::spoken::spoken;
use super::words::Script;
use crate::io::features::feature::{Shape, broken};
use crate::io::features::layer::FeatureFile;
use crate::io::trouble::IoObstacle;
use crate::io::waiting::Waiting;
use crate::wkb::Geometry;
use acadrust::entities::Insert;
use acadrust::tables::{BlockRecord, Layer};
use acadrust::types::{Color, Handle};
use acadrust::{CadDocument, EntityType};
use std::collections::{HashMap, HashSet};

/// How deep blocks lie in blocks.
const DEPTH: usize = 16;
/// More entities no drawing of a cluster has, however often its blocks are copied.
const MOST_ENTITIES: usize = 1_000_000;
/// More corners than a computer of an office can hold with all that is made of them.
const MOST_CORNERS: usize = 10_000_000;

/// Reads what is drawn in model space.
pub(super) fn features<'a>(
    document: &'a CadDocument,
    waiting: &'a Waiting,
) -> Result<FeatureFile, IoObstacle> {
    let script = Script::of(document);
    let known = document.layers.iter().map(|layer| (layer.name.to_lowercase(), layer));
    let mut reading = Reading {
        document,
        layers: Layers::of(document.layers.iter().map(|layer| (script.name(&layer.name), layer))),
        known: known.collect(),
        contents: contents(document),
        script,
        entities: 0,
        corners: 0,
        waiting,
        of: document.entities().count(),
    };
    let around = Around { frame: Frame::of_drawing(), inside: None, depth: 0 };
    for space in document.block_records.iter() {
        if space.is_model_space() {
            reading.block(space, &around)?;
        } else if space.is_paper_space() {
            reading.layers.leave_out("LAYOUT", &space.name, reading.drawn_in(space));
        }
    }
    Ok(reading.layers.into_file())
}

struct Reading<'a> {
    document: &'a CadDocument,
    script: Script,
    /// The layers the drawing declares, by the name as entities give it.
    known: HashMap<String, &'a Layer>,
    /// What each block is made of.
    contents: HashMap<Handle, Vec<&'a EntityType>>,
    layers: Layers<'a>,
    entities: usize,
    corners: usize,
    waiting: &'a Waiting,
    /// About how many entities there are: copies of blocks are not counted.
    of: usize,
}

/// What things of a block have around them.
struct Around<'a> {
    frame: Frame,
    inside: Option<Inside<'a>>,
    depth: usize,
}

/// The copy of a block things are inside of.
struct Inside<'a> {
    block: &'a str,
    /// The layer of the copy, which things on layer 0 are drawn on.
    layer: &'a str,
    /// The colour of the copy, for what takes that.
    colour: &'a str,
}

impl<'a> Reading<'a> {
    fn drawn_in(&self, space: &BlockRecord) -> usize {
        let is_frame = |entity: &&&EntityType| matches!(entity, EntityType::Viewport(_));
        self.contents[&space.handle].iter().filter(|entity| !is_frame(entity)).count()
    }

    fn block(&mut self, block: &BlockRecord, around: &Around<'_>) -> Result<(), IoObstacle> {
        let inside = self.contents.get(&block.handle).cloned().unwrap_or_default();
        inside.into_iter().try_for_each(|entity| self.entity(entity, around))
    }

    fn count(&mut self) -> Result<(), IoObstacle> {
        self.entities += 1;
        self.waiting.go_on(self.entities, self.of)?;
        if self.entities > MOST_ENTITIES { Err(IoObstacle::TooLarge) } else { Ok(()) }
    }

    fn entity(&mut self, entity: &'a EntityType, around: &Around<'_>) -> Result<(), IoObstacle> {
        self.count()?;
        let common = entity.common();
        let layer = self.layer_of(&common.layer, around);
        let sort = sort_of(entity);
        if common.invisible {
            self.layers.leave_out(&sort, &layer, 1);
            return Ok(());
        }
        if let Some(spoken) = spoken(entity, self.document).filter(|spoken| !spoken.is_empty()) {
            return self.spoken(entity, spoken, &layer, around);
        }
        let shape = match entity {
            EntityType::Insert(insert) => return self.insert(insert, &layer, around),
            // The empty form of the texts each copy of a block brings along.
            EntityType::AttributeDefinition(form)
                if around.inside.is_some() && !form.flags.constant =>
            {
                return Ok(());
            }
            EntityType::Block(_) | EntityType::BlockEnd(_) | EntityType::Seqend(_) => return Ok(()),
            _ => shape(entity, &around.frame),
        };
        let said = said(entity);
        let shape = match (shape, &said) {
            (Some(shape), _) => shape,
            (None, Some(said)) => said.position(&around.frame),
            (None, None) => {
                self.layers.leave_out(&sort, &layer, 1);
                return Ok(());
            }
        };
        let text = said.map(|said| said.text(&self.script, &around.frame));
        self.push(&layer, sort, common.handle, common.color, text, shape, around)
    }

    #[expect(clippy::too_many_arguments, reason = "a row has so many cells")]
    fn push(
        &mut self,
        layer: &str,
        sort: String,
        handle: Handle,
        colour: Color,
        text: Option<Text>,
        shape: Geometry,
        around: &Around<'_>,
    ) -> Result<(), IoObstacle> {
        let corners = shape.corners();
        self.corners += corners.len();
        if self.corners > MOST_CORNERS {
            return Err(IoObstacle::TooLarge);
        }
        let is_placed = corners.iter().all(|at| at.x.is_finite() && at.y.is_finite());
        let shape: Shape = if is_placed { Ok(shape) } else { Err(broken(&"no number")) };
        let colour = self.colour_of(colour, layer, around);
        let block = around.inside.as_ref().map(|inside| self.script.name(inside.block));
        let block = block.unwrap_or_default();
        let handle = format!("{:X}", handle.value());
        self.layers.push(layer, Entity { sort, handle, block, colour, text }, shape);
        Ok(())
    }

    fn insert(
        &mut self,
        insert: &'a Insert,
        layer: &str,
        around: &Around<'_>,
    ) -> Result<(), IoObstacle> {
        let block = self.document.block_records.get(&insert.block_name);
        let is_elsewhere = |block: &&BlockRecord| {
            !(block.flags.is_xref || block.flags.is_xref_overlay || block.flags.is_external)
                && block.xref_path.is_empty()
        };
        match block.filter(is_elsewhere) {
            Some(block) if around.depth < DEPTH => self.copies(insert, block, layer, around)?,
            Some(_) | None => self.layers.leave_out("INSERT", layer, 1),
        }
        for attribute in &insert.attributes {
            self.count()?;
            let said = Said::of_attribute(attribute);
            let common = &attribute.common;
            let layer = self.layer_of(&common.layer, around);
            let text = said.text(&self.script, &around.frame);
            let shape = said.position(&around.frame);
            let inside = Inside { block: &insert.block_name, layer: &layer, colour: "" };
            let around = Around { frame: around.frame, inside: Some(inside), depth: around.depth };
            let sort = "ATTRIB".to_owned();
            self.push(&layer, sort, common.handle, common.color, Some(text), shape, &around)?;
        }
        Ok(())
    }

    fn spoken(
        &mut self,
        entity: &EntityType,
        spoken: Vec<Said<'_>>,
        layer: &str,
        around: &Around<'_>,
    ) -> Result<(), IoObstacle> {
        let common = entity.common();
        for said in spoken {
            self.count()?;
            let text = said.text(&self.script, &around.frame);
            let shape = said.position(&around.frame);
            let sort = sort_of(entity);
            self.push(layer, sort, common.handle, common.color, Some(text), shape, around)?;
        }
        Ok(())
    }

    fn copies(
        &mut self,
        insert: &'a Insert,
        block: &'a BlockRecord,
        layer: &str,
        around: &Around<'_>,
    ) -> Result<(), IoObstacle> {
        let colour = self.colour_of(insert.common.color, layer, around);
        let begins = self.document.get_entity(block.block_entity_handle);
        let base = match begins {
            Some(EntityType::Block(begins)) => begins.base_point,
            _ => block.base_point,
        };
        for row in 0..insert.row_count.max(1) {
            for column in 0..insert.column_count.max(1) {
                self.count()?;
                let frame = around.frame.of_copy(insert, base, row, column);
                let inside = Inside { block: &insert.block_name, layer, colour: &colour };
                let around = Around { frame, inside: Some(inside), depth: around.depth + 1 };
                self.block(block, &around)?;
            }
        }
        Ok(())
    }

    /// The layer a thing is drawn on; inside a block 0 stands for that of the copy.
    fn layer_of(&self, layer: &str, around: &Around<'_>) -> String {
        match &around.inside {
            Some(inside) if layer == "0" => inside.layer.to_owned(),
            Some(_) | None => {
                let known = self.known.get(&layer.to_lowercase()).map(|known| &*known.name);
                self.script.name(known.unwrap_or(layer))
            }
        }
    }

    fn colour_of(&self, colour: Color, layer: &str, around: &Around<'_>) -> String {
        match colour {
            Color::ByLayer => self.layers.colour(layer).map(plain_colour).unwrap_or_default(),
            Color::ByBlock => {
                around.inside.as_ref().map_or_else(String::new, |inside| inside.colour.to_owned())
            }
            Color::None | Color::Index(_) | Color::Rgb { .. } => plain_colour(colour),
        }
    }
}

/// What each block is made of. Some programs give two entities one handle; then what belongs to the
/// block is told by its owner.
fn contents(document: &CadDocument) -> HashMap<Handle, Vec<&EntityType>> {
    let of = |block: &BlockRecord| {
        let handles = &block.entity_handles;
        let has_doubles = handles.iter().collect::<HashSet<_>>().len() < handles.len();
        if has_doubles {
            let owned = document.entities();
            return owned.filter(|entity| entity.common().owner_handle == block.handle).collect();
        }
        handles.iter().filter_map(|handle| document.get_entity(*handle)).collect()
    };
    document.block_records.iter().map(|block| (block.handle, of(block))).collect()
}

fn plain_colour(colour: Color) -> String {
    match colour {
        Color::Index(index) => index.to_string(),
        Color::Rgb { r, g, b } => format!("#{r:02X}{g:02X}{b:02X}"),
        Color::ByLayer | Color::ByBlock | Color::None => String::new(),
    }
}

/// What the format calls it.
fn sort_of(entity: &EntityType) -> String {
    match entity {
        EntityType::Unknown(unknown) => unknown.dxf_name.clone(),
        EntityType::Dimension(_) => "DIMENSION".to_owned(),
        _ => entity.as_entity().entity_type().to_owned(),
    }
}
