# doctor

# --- A reading of a table in a sentence
doctor-own-grid = VN-2000 coordinates, central meridian { $meridian }, the plan's own grid.
doctor-own-grid-swapped = The columns are swapped: Y (east) stands first, X (north) second; central meridian { $meridian }.
doctor-other-meridian = VN-2000 coordinates on the central meridian { $meridian }, not { $home } of the plan; left as they are, the boundary is { $cost } off.
doctor-utm = UTM zone { $zone } on VN-2000 (central meridian { $meridian }, k = 0.9996); left as they are, the boundary is { $cost } off.
doctor-utm-wgs84 = UTM zone { $zone } on WGS 84 (central meridian { $meridian }), as a handheld receiver shows it; left as they are, the boundary is { $cost } off.
doctor-wgs84 = Latitude and longitude on WGS 84 (Google Earth, GPS, telephones): degrees, not metres.
doctor-vn2000 = Latitude and longitude on VN-2000: degrees, not metres.
doctor-hanoi-grid = Hanoi 1972 coordinates, central meridian { $meridian }, carried to VN-2000 by EPSG:1544 (± { $accuracy } about Vũng Tàu, not published elsewhere); left as they are, the boundary is { $cost } off.
doctor-hanoi = Latitude and longitude on Hanoi 1972, carried to VN-2000 by EPSG:1544 (± { $accuracy } about Vũng Tàu, not published elsewhere).
doctor-web-mercator = Web Mercator of online maps; areas taken straight from it are some 9 % too large.
doctor-no-shift = Worked out from WGS 84 without the shift to VN-2000 (the seven parameters); left as they are, the boundary is { $cost } off.
doctor-utm-scale = Worked out with UTM's scale 0.9996 in place of 0.9999 of the 3° zones; left as they are, the boundary is { $cost } off.
doctor-utm-scale-no-shift = Worked out with scale 0.9996 and without the shift from WGS 84 to VN-2000, a wrong recipe in wide circulation; left as they are, the boundary is { $cost } off.
doctor-rotations-reversed = Carried to VN-2000 with the signs of the three rotations reversed; left as they are, the boundary is { $cost } off.
doctor-translations-only = Carried to VN-2000 with the three translations only, without rotations and scale; left as they are, the boundary is { $cost } off.
doctor-and-swapped = { $says } The columns are swapped too: east (longitude) stands first.

# --- Where it lands
doctor-lands-in = in { $name }
doctor-lands-near = { $distance } from { $name }
doctor-lands-somewhere = in the region of Vietnam
doctor-lands-outside = outside the region of Vietnam

# --- A table of several systems
doctor-mixed = { $count ->
    [one] 1 point lies
   *[other] { $count } points lie
} far from the rest, the first being point { $corner } of ring { $ring }; the table may be pieced together from several zones or mistyped: split it or correct those points
