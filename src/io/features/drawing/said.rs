//! Texts as a drawing keeps them, whichever of its entities they are.

use super::frame::Frame;
use super::layers::Text;
use super::words::Script;
use crate::domain::Point;
use crate::wkb::Geometry;
use acadrust::EntityType;
use acadrust::entities::{AttributeEntity, HorizontalAlignment, MText, VerticalAlignment};
use acadrust::entities::{TextHorizontalAlignment, TextVerticalAlignment};
use acadrust::types::Vector3;
use std::borrow::Cow;

/// A text as it is kept.
pub(super) struct Said<'a> {
    pub(super) value: Cow<'a, str>,
    pub(super) has_codes: bool,
    pub(super) style: &'a str,
    pub(super) at: Vector3,
    /// Whether the position is on the plane the text faces from.
    pub(super) is_flat: bool,
    pub(super) normal: Vector3,
    pub(super) height: f64,
    pub(super) rotation: f64,
}

/// What an entity says, where it is a text.
pub(super) fn said(entity: &EntityType) -> Option<Said<'_>> {
    match entity {
        EntityType::Text(text) => {
            let is_left = text.horizontal_alignment == TextHorizontalAlignment::Left
                && text.vertical_alignment == TextVerticalAlignment::Baseline;
            Some(Said {
                value: Cow::Borrowed(&text.value),
                has_codes: false,
                style: &text.style,
                at: text.alignment_point.filter(|_| !is_left).unwrap_or(text.insertion_point),
                is_flat: true,
                normal: text.normal,
                height: text.height,
                rotation: text.rotation,
            })
        }
        EntityType::MText(text) => Some(Said::of_lines(text)),
        EntityType::AttributeEntity(text) => Some(Said::of_attribute(text)),
        EntityType::AttributeDefinition(form) if form.flags.constant => Some(Said {
            value: Cow::Borrowed(&form.default_value),
            has_codes: false,
            style: &form.text_style,
            at: form.insertion_point,
            is_flat: true,
            normal: form.normal,
            height: form.height,
            rotation: form.rotation,
        }),
        _ => None,
    }
}

impl<'a> Said<'a> {
    fn of_lines(text: &'a MText) -> Self {
        Self {
            value: Cow::Borrowed(&text.value),
            has_codes: true,
            style: &text.style,
            at: text.insertion_point,
            is_flat: false,
            normal: text.normal,
            height: text.height,
            rotation: text.rotation,
        }
    }

    pub(super) fn of_attribute(text: &'a AttributeEntity) -> Self {
        if let Some(lines) = &text.embedded_mtext {
            return Self::of_lines(lines);
        }
        let is_left = text.horizontal_alignment == HorizontalAlignment::Left
            && text.vertical_alignment == VerticalAlignment::Baseline;
        Self {
            value: Cow::Borrowed(&text.value),
            has_codes: false,
            style: &text.text_style,
            at: if is_left { text.insertion_point } else { text.alignment_point },
            is_flat: true,
            normal: text.normal,
            height: text.height,
            rotation: text.rotation,
        }
    }

    /// Where it stands: where it is held by its alignment.
    pub(super) fn position(&self, frame: &Frame) -> Geometry {
        let frame = if self.is_flat { frame.facing(self.normal) } else { *frame };
        Geometry::Point(Some(Point::from(frame.at(self.at))))
    }

    /// What it reads, and how it is written.
    pub(super) fn text(&self, script: &Script, frame: &Frame) -> Text {
        let frame = frame.facing(self.normal);
        let (sine, cosine) = self.rotation.sin_cos();
        let along = frame.along(Vector3::new(cosine, sine, 0.0));
        let up = frame.along(Vector3::new(-sine, cosine, 0.0));
        let words = if self.has_codes {
            script.lines(&self.value, self.style)
        } else {
            script.line(&self.value, self.style)
        };
        Text {
            words,
            style: script.name(self.style),
            height: self.height * up.x.hypot(up.y),
            degrees: along.y.atan2(along.x).to_degrees(),
        }
    }
}
