-- Gives a row of another program a uid where it brings none or no proper one; {table} stands for the
-- table's name.
CREATE TRIGGER IF NOT EXISTS lapday_{table}_uid AFTER INSERT ON {table}
  WHEN NEW.uid IS NULL OR length(replace(NEW.uid, '-', '')) != 32
    OR replace(NEW.uid, '-', '') GLOB '*[^0-9A-Fa-f]*'
BEGIN
  UPDATE {table} SET uid = lower(hex(randomblob(16))) WHERE id = NEW.id;
END;
