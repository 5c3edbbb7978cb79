package app.kintsugi.vault;

import java.util.UUID;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
class CircleIdConverter implements AttributeConverter<@Nullable CircleId, @Nullable UUID> {

	@Override
	public @Nullable UUID convertToDatabaseColumn(@Nullable CircleId attribute) {
		return (attribute != null) ? attribute.id() : null;
	}

	@Override
	public @Nullable CircleId convertToEntityAttribute(@Nullable UUID column) {
		return (column != null) ? new CircleId(column) : null;
	}

}
