-- Notes every row that changes; {table} stands for the table's name.
CREATE TRIGGER lapday_{table}_insert AFTER INSERT ON {table}
BEGIN
  INSERT INTO lapday_touched (table_name, record, what) VALUES ('{table}', NEW.id, 'insert');
END;
CREATE TRIGGER lapday_{table}_update AFTER UPDATE ON {table}
BEGIN
  INSERT INTO lapday_touched (table_name, record, what) VALUES ('{table}', NEW.id, 'update');
END;
CREATE TRIGGER lapday_{table}_delete AFTER DELETE ON {table}
BEGIN
  INSERT INTO lapday_touched (table_name, record, what) VALUES ('{table}', OLD.id, 'delete');
END;
