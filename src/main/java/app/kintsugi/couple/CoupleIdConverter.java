package app.kintsugi.couple;

import java.util.UUID;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a couple's id as a plain UUID column.
 */
@Converter(autoApply = true)
class CoupleIdConverter implements AttributeConverter<CoupleId, UUID> {

	@Override
	public @Nullable UUID convertToDatabaseColumn(@Nullable CoupleId couple) {
		return (couple != null) ? couple.id() : null;
	}

	@Override
	public @Nullable CoupleId convertToEntityAttribute(@Nullable UUID id) {
		return (id != null) ? new CoupleId(id) : null;
	}

}
