package app.kintsugi.backup;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import app.kintsugi.vault.Sealed;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.BasicValuedModelPart;
import org.springframework.stereotype.Component;

/**
 * Which columns hold what is sealed: the entities say so, with their {@link Sealed}.
 */
@Component
class SealedColumns {

	private final Set<String> all = new TreeSet<>();

	SealedColumns(EntityManagerFactory entities) {
		entities.unwrap(SessionFactoryImplementor.class)
			.getMappingMetamodel()
			.forEachEntityDescriptor((entity) -> entity.forEachAttributeMapping((attribute) -> {
				BasicValuedModelPart column = attribute.asBasicValuedModelPart();
				if (column != null && attribute.getJavaType().getJavaTypeClass() == Sealed.class) {
					this.all.add((column.getContainingTableExpression() + "." + column.getSelectionExpression())
						.toLowerCase(Locale.ROOT));
				}
			}));
	}

	/** Each as {@code table.column}. */
	Set<String> all() {
		return this.all;
	}

}
