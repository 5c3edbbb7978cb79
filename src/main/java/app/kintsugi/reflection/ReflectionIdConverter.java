package app.kintsugi.reflection;

import java.util.UUID;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a reflection's id as a plain UUID column.
 */
@Converter(autoApply = true)
class ReflectionIdConverter implements AttributeConverter<ReflectionId, UUID> {

	@Override
	public @Nullable UUID convertToDatabaseColumn(@Nullable ReflectionId reflection) {
		return (reflection != null) ? reflection.id() : null;
	}

	@Override
	public @Nullable ReflectionId convertToEntityAttribute(@Nullable UUID id) {
		return (id != null) ? new ReflectionId(id) : null;
	}

}
