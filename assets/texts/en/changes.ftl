changes-title = Changes
