package app.kintsugi.journey;

import java.util.UUID;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a journey's id as a plain UUID column.
 */
@Converter(autoApply = true)
class JourneyIdConverter implements AttributeConverter<JourneyId, UUID> {

	@Override
	public @Nullable UUID convertToDatabaseColumn(@Nullable JourneyId journey) {
		return (journey != null) ? journey.id() : null;
	}

	@Override
	public @Nullable JourneyId convertToEntityAttribute(@Nullable UUID id) {
		return (id != null) ? new JourneyId(id) : null;
	}

}
