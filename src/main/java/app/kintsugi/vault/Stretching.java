package app.kintsugi.vault;

/**
 * What one Argon2id run costs. Below the floor, which is OWASP's (Password Storage Cheat
 * Sheet: 19 MiB, two passes, one lane), nothing is stretched: a row changed to be cheap
 * is refused and not obeyed. The ceiling keeps a changed row from filling the memory.
 */
record Stretching(int memoryKib, int iterations, int parallelism) {

	static final int LEAST_MEMORY_KIB = 19 * 1024;

	static final int MOST_MEMORY_KIB = 1024 * 1024;

	static final int LEAST_ITERATIONS = 2;

	static final int MOST_ITERATIONS = 64;

	static final int MOST_PARALLELISM = 16;

	Stretching {
		if (memoryKib < LEAST_MEMORY_KIB || iterations < LEAST_ITERATIONS || parallelism < 1) {
			throw new IllegalArgumentException("Argon2id parameters below the floor");
		}
		if (memoryKib > MOST_MEMORY_KIB || iterations > MOST_ITERATIONS || parallelism > MOST_PARALLELISM) {
			throw new IllegalArgumentException("Argon2id parameters above the ceiling");
		}
	}

}
