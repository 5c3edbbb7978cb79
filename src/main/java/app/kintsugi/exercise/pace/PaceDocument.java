package app.kintsugi.exercise.pace;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import app.kintsugi.journey.NotNowException;
import app.kintsugi.ui.NotFoundException;

/**
 * The whole list as it is sealed: the present state and nothing of what was before.
 */
record PaceDocument(Map<Part, Readiness> parts, List<Own> own) {

	/** The most own items on one list. */
	static final int MOST = 40;

	/** Something that the hurt partner put on the list. */
	record Own(UUID id, String name, Readiness readiness) {

		@Override
		public String toString() {
			return "Own";
		}

	}

	PaceDocument(@Nullable Map<Part, Readiness> parts, @Nullable List<Own> own) {
		Map<Part, Readiness> all = new EnumMap<>(Part.class);
		for (Part part : Part.values()) {
			all.put(part, Readiness.NOT_YET);
		}
		if (parts != null) {
			all.putAll(parts);
		}
		this.parts = all;
		this.own = (own != null) ? List.copyOf(own) : List.of();
	}

	static PaceDocument untouched() {
		return new PaceDocument(null, null);
	}

	List<PaceItem> items() {
		List<PaceItem> items = new ArrayList<>();
		this.parts.forEach((part, readiness) -> items.add(new PaceItem(part.name(), part, "", readiness)));
		this.own.forEach((one) -> items.add(new PaceItem(one.id().toString(), null, one.name(), one.readiness())));
		return items;
	}

	/**
	 * One item of the list.
	 * @throws NotFoundException when nothing on the list is called so
	 */
	PaceItem item(String key) {
		return items().stream()
			.filter((item) -> item.key().equals(key))
			.findFirst()
			.orElseThrow(NotFoundException::new);
	}

	PaceDocument with(String key, Readiness readiness) {
		Part part = item(key).part();
		if (part != null) {
			Map<Part, Readiness> changed = new EnumMap<>(this.parts);
			changed.put(part, readiness);
			return new PaceDocument(changed, this.own);
		}
		return new PaceDocument(this.parts,
				this.own.stream()
					.map((one) -> one.id().toString().equals(key) ? new Own(one.id(), one.name(), readiness) : one)
					.toList());
	}

	/**
	 * Puts something on the list, at <i>not yet</i>; the same id again changes nothing.
	 */
	PaceDocument and(UUID id, String name) {
		if (this.own.stream().anyMatch((one) -> one.id().equals(id))) {
			return this;
		}
		if (this.own.size() == MOST) {
			throw new NotNowException("the list is full");
		}
		List<Own> more = new ArrayList<>(this.own);
		more.add(new Own(id, name, Readiness.NOT_YET));
		return new PaceDocument(this.parts, more);
	}

	PaceDocument without(UUID id) {
		return new PaceDocument(this.parts, this.own.stream().filter((one) -> !one.id().equals(id)).toList());
	}

	@Override
	public String toString() {
		return "PaceDocument";
	}

}
