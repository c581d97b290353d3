//! `lapday render`: the plan as a picture.

use super::answer::No;
use super::arguments::RenderArguments;
use super::chosen::chosen_zone;
use super::desktop::Desktop;
use super::files::{check_free, write_new};
use crate::i18n::Message;
use crate::report::{PictureRequest, picture_png, picture_svg};

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
    let svg = picture_svg(plan, desktop.day(arguments.on), &desktop.texts, &request);
    let is_svg = arguments.out.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("svg"));
    let bytes = if is_svg {
        svg.into_bytes()
    } else {
        picture_png(&svg).map_err(|error| error.message())?
    };
    write_new(&arguments.out, &bytes)?;
    desktop.tell(&Message::new("cli-drawn").with("path", arguments.out.display().to_string()))
}
