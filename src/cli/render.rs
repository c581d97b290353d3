//! `lapday render`: the plan as a picture.

use super::answer::No;
use super::arguments::RenderArguments;
use super::chosen::chosen_zone;
use super::desktop::Desktop;
use super::files::{check_free, write_new};
use crate::domain::Plan;
use crate::i18n::Message;
use crate::report::{PictureRequest, picture_png, picture_svg};
use jiff::civil::Date;
use std::path::Path;

pub(super) fn render(desktop: &mut Desktop<'_>, arguments: &RenderArguments) -> Result<(), No> {
    let project = desktop.open(&arguments.plan.path)?;
    check_free(&arguments.out, project.path())?;
    let plan = project.plan();
    let zone = chosen_zone(plan, arguments.zone.as_deref())?;
    let request = PictureRequest {
        zone,
        width: arguments.width,
        height: arguments.height,
        ..PictureRequest::default()
    };
    draw(desktop, plan, arguments.on, &request, &arguments.out)
}

/// Draws a plan on a day, as the name of the file says, and tells so.
pub(super) fn draw(
    desktop: &mut Desktop<'_>,
    plan: &Plan,
    on: Option<Date>,
    request: &PictureRequest,
    out: &Path,
) -> Result<(), No> {
    let svg = picture_svg(plan, desktop.day(on), &desktop.texts, request);
    let is_svg = out.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("svg"));
    let bytes = if is_svg {
        svg.into_bytes()
    } else {
        picture_png(&svg).map_err(|error| error.message())?
    };
    write_new(out, &bytes)?;
    desktop.tell(&Message::new("cli-drawn").with("path", out.display().to_string()))
}
