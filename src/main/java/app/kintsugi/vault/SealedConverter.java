package app.kintsugi.vault;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
class SealedConverter implements AttributeConverter<@Nullable Sealed, byte @Nullable []> {

	@Override
	public byte @Nullable [] convertToDatabaseColumn(@Nullable Sealed attribute) {
		return (attribute != null) ? attribute.bytes() : null;
	}

	@Override
	public @Nullable Sealed convertToEntityAttribute(byte @Nullable [] column) {
		return (column != null) ? new Sealed(column) : null;
	}

}
