package app.kintsugi.exercise.together;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * The EXIF block of a JPEG (APP1), a PNG (eXIf) or a WebP (EXIF): just enough of it to
 * read one number (EXIF 2.32, 4.5; TIFF 6.0, section 2).
 */
final class ExifBlock {

	private static final int JPEG_APP1 = 0xe1;

	private static final int JPEG_SCAN = 0xda;

	private static final int ENTRY = 12;

	private static final int SHORT = 3;

	private final ByteBuffer tiff;

	private ExifBlock(ByteBuffer tiff) {
		this.tiff = tiff;
	}

	static Optional<ExifBlock> find(byte[] file) {
		try {
			ByteBuffer bytes = ByteBuffer.wrap(file);
			return switch (file[0] & 0xff) {
				case 0xff -> inJpeg(bytes);
				case 0x89 -> inChunks(bytes, 8, "eXIf", ByteOrder.BIG_ENDIAN);
				default -> inChunks(bytes, 12, "EXIF", ByteOrder.LITTLE_ENDIAN);
			};
		}
		catch (IndexOutOfBoundsException | IllegalArgumentException | ArithmeticException ex) {
			return Optional.empty();
		}
	}

	private static Optional<ExifBlock> inJpeg(ByteBuffer file) {
		int at = 2;
		while ((file.get(at) & 0xff) == 0xff && (file.get(at + 1) & 0xff) != JPEG_SCAN) {
			int length = file.getShort(at + 2) & 0xffff;
			if ((file.get(at + 1) & 0xff) == JPEG_APP1 && isNamed(file, at + 4, "Exif")) {
				return block(file, at + 10, length - 8);
			}
			at += 2 + length;
		}
		return Optional.empty();
	}

	/** Chunks: of a PNG length, name, content, checksum; of a WebP name and length. */
	private static Optional<ExifBlock> inChunks(ByteBuffer file, int first, String name, ByteOrder order) {
		boolean png = order == ByteOrder.BIG_ENDIAN;
		file.order(order);
		long at = first;
		while (at + 8 <= file.limit()) {
			int here = (int) at;
			long length = file.getInt(png ? here : here + 4) & 0xffffffffL;
			if (isNamed(file, png ? here + 4 : here, name)) {
				// some writers put the JPEG's mark before it here, too
				boolean marked = isNamed(file, here + 8, "Exif");
				return block(file, marked ? here + 14 : here + 8, Math.toIntExact(length) - (marked ? 6 : 0));
			}
			at += png ? 12 + length : 8 + length + (length & 1);
		}
		return Optional.empty();
	}

	private static boolean isNamed(ByteBuffer file, int at, String name) {
		for (int i = 0; i < name.length(); i++) {
			if (file.get(at + i) != name.charAt(i)) {
				return false;
			}
		}
		return true;
	}

	private static Optional<ExifBlock> block(ByteBuffer file, int at, int length) {
		ByteBuffer tiff = file.slice(at, length);
		tiff.order((tiff.get(0) == 'I') ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
		return Optional.of(new ExifBlock(tiff));
	}

	/** The number that a tag of the first directory holds, or 0. */
	int number(int tag) {
		try {
			int directory = this.tiff.getInt(4);
			int entries = this.tiff.getShort(directory) & 0xffff;
			for (int i = 0; i < entries; i++) {
				int entry = directory + 2 + i * ENTRY;
				if ((this.tiff.getShort(entry) & 0xffff) == tag && this.tiff.getShort(entry + 2) == SHORT) {
					return this.tiff.getShort(entry + 8) & 0xffff;
				}
			}
			return 0;
		}
		catch (IndexOutOfBoundsException ex) {
			return 0;
		}
	}

}
