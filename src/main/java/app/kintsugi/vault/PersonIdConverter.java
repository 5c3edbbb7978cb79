package app.kintsugi.vault;

import java.util.UUID;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
class PersonIdConverter implements AttributeConverter<@Nullable PersonId, @Nullable UUID> {

	@Override
	public @Nullable UUID convertToDatabaseColumn(@Nullable PersonId attribute) {
		return (attribute != null) ? attribute.id() : null;
	}

	@Override
	public @Nullable PersonId convertToEntityAttribute(@Nullable UUID column) {
		return (column != null) ? new PersonId(column) : null;
	}

}
