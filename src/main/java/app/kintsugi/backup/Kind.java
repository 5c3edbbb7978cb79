package app.kintsugi.backup;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * What a column can hold: the few types that our tables are made of, and what each
 * database calls them.
 */
enum Kind {

	ID {
		@Override
		Object get(ResultSet row, int column) throws SQLException {
			return row.getObject(column, UUID.class);
		}

		@Override
		Object read(JsonParser json) {
			return UUID.fromString(json.getString());
		}
	},

	BYTES {
		@Override
		Object get(ResultSet row, int column) throws SQLException {
			return row.getBytes(column);
		}

		@Override
		Object read(JsonParser json) {
			return json.getBinaryValue();
		}

		@Override
		void write(JsonGenerator json, Object content) {
			json.writeBinary((byte[]) content);
		}
	},

	TEXT {
		@Override
		Object get(ResultSet row, int column) throws SQLException {
			return row.getString(column);
		}

		@Override
		Object read(JsonParser json) {
			return json.getString();
		}
	},

	NUMBER {
		@Override
		Object get(ResultSet row, int column) throws SQLException {
			return row.getLong(column);
		}

		@Override
		Object read(JsonParser json) {
			return json.getLongValue();
		}

		@Override
		void write(JsonGenerator json, Object content) {
			json.writeNumber((Long) content);
		}
	},

	FLAG {
		@Override
		Object get(ResultSet row, int column) throws SQLException {
			return row.getBoolean(column);
		}

		@Override
		Object read(JsonParser json) {
			return json.getBooleanValue();
		}

		@Override
		void write(JsonGenerator json, Object content) {
			json.writeBoolean((Boolean) content);
		}
	},

	DAY {
		@Override
		Object get(ResultSet row, int column) throws SQLException {
			return row.getObject(column, LocalDate.class);
		}

		@Override
		Object read(JsonParser json) {
			return LocalDate.parse(json.getString());
		}
	},

	MOMENT {
		@Override
		@Nullable Object get(ResultSet row, int column) throws SQLException {
			OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
			return (moment != null) ? moment.toInstant() : null;
		}

		@Override
		Object read(JsonParser json) {
			return Instant.parse(json.getString());
		}

		@Override
		void put(PreparedStatement insert, int column, Object content) throws SQLException {
			insert.setObject(column, ((Instant) content).atOffset(ZoneOffset.UTC));
		}
	};

	/**
	 * The kind of a column.
	 * @param type as the database calls it
	 */
	static Kind of(String type) {
		return switch (type.toLowerCase(Locale.ROOT)) {
			case "uuid" -> ID;
			case "bytea", "binary varying", "varbinary" -> BYTES;
			case "varchar", "character varying", "text", "bpchar", "character" -> TEXT;
			case "integer", "int2", "int4", "int8", "smallint", "bigint" -> NUMBER;
			case "bool", "boolean" -> FLAG;
			case "date" -> DAY;
			case "timestamptz", "timestamp with time zone" -> MOMENT;
			default -> throw new IllegalStateException("a column of type " + type + " is in no backup");
		};
	}

	/** From a row of a query; null is told from zero by the caller. */
	abstract @Nullable Object get(ResultSet row, int column) throws SQLException;

	/** From a line of a backup, where it is not null. */
	abstract Object read(JsonParser json);

	/** Into a line of a backup. */
	void write(JsonGenerator json, Object content) {
		json.writeString(content.toString());
	}

	/** Into a row that is to be stored. */
	void put(PreparedStatement insert, int column, Object content) throws SQLException {
		insert.setObject(column, content);
	}

	/** The same bytes for the same content, whichever database it lies in. */
	static byte[] canonical(@Nullable Object[] row) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
		try (DataOutputStream out = new DataOutputStream(bytes)) {
			for (Object content : row) {
				if (content == null) {
					out.writeInt(-1);
				}
				else {
					byte[] one = (content instanceof byte[] blob) ? blob
							: content.toString().getBytes(StandardCharsets.UTF_8);
					out.writeInt(one.length);
					out.write(one);
				}
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return bytes.toByteArray();
	}

}
