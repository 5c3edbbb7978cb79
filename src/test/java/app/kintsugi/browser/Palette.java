package app.kintsugi.browser;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

/**
 * Makes a picture small: 256 colours, found by cutting the box of all its colours where
 * most of them lie (median cut, Heckbert 1982).
 */
final class Palette {

	private static final int COLOURS = 256;

	private static final int[] CHANNELS = { 16, 8, 0 };

	private Palette() {
	}

	/**
	 * A colour and how often it is there.
	 */
	private record Shade(int rgb, int pixels) {

		int channel(int shift) {
			return this.rgb >> shift & 0xff;
		}

	}

	static byte[] reduce(byte[] png) throws IOException {
		BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
		Map<Integer, Integer> counted = new HashMap<>();
		for (int y = 0; y < picture.getHeight(); y++) {
			for (int x = 0; x < picture.getWidth(); x++) {
				counted.merge(picture.getRGB(x, y) & 0xffffff, 1, Integer::sum);
			}
		}
		List<List<Shade>> boxes = new ArrayList<>();
		boxes.add(new ArrayList<>(
				counted.entrySet().stream().map((entry) -> new Shade(entry.getKey(), entry.getValue())).toList()));
		while (boxes.size() < COLOURS) {
			List<Shade> widest = boxes.stream()
				.filter((box) -> box.size() > 1)
				.max(Comparator.comparingDouble(Palette::weight))
				.orElse(null);
			if (widest == null) {
				break;
			}
			boxes.remove(widest);
			boxes.addAll(cut(widest));
		}
		return png(picture, boxes);
	}

	private static double weight(List<Shade> box) {
		long pixels = box.stream().mapToLong(Shade::pixels).sum();
		return spread(box, widest(box)) * Math.sqrt(pixels);
	}

	private static int widest(List<Shade> box) {
		int widest = CHANNELS[0];
		for (int channel : CHANNELS) {
			widest = (spread(box, channel) > spread(box, widest)) ? channel : widest;
		}
		return widest;
	}

	private static int spread(List<Shade> box, int channel) {
		var all = box.stream().mapToInt((shade) -> shade.channel(channel)).summaryStatistics();
		return all.getMax() - all.getMin();
	}

	private static List<List<Shade>> cut(List<Shade> box) {
		int channel = widest(box);
		List<Shade> sorted = box.stream().sorted(Comparator.comparingInt((shade) -> shade.channel(channel))).toList();
		var all = sorted.stream().mapToInt((shade) -> shade.channel(channel)).summaryStatistics();
		int middle = (all.getMin() + all.getMax()) / 2;
		int at = (int) sorted.stream().filter((shade) -> shade.channel(channel) <= middle).count();
		return List.of(sorted.subList(0, at), sorted.subList(at, sorted.size()));
	}

	private static byte[] png(BufferedImage picture, List<List<Shade>> boxes) throws IOException {
		byte[][] colours = new byte[CHANNELS.length][boxes.size()];
		Map<Integer, Integer> places = new HashMap<>();
		for (int place = 0; place < boxes.size(); place++) {
			List<Shade> box = boxes.get(place);
			long pixels = box.stream().mapToLong(Shade::pixels).sum();
			for (int i = 0; i < CHANNELS.length; i++) {
				int channel = CHANNELS[i];
				long sum = box.stream().mapToLong((shade) -> (long) shade.channel(channel) * shade.pixels()).sum();
				colours[i][place] = (byte) Math.round((double) sum / pixels);
			}
			for (Shade shade : box) {
				places.put(shade.rgb(), place);
			}
		}
		BufferedImage reduced = new BufferedImage(picture.getWidth(), picture.getHeight(),
				BufferedImage.TYPE_BYTE_INDEXED,
				new IndexColorModel(8, boxes.size(), colours[0], colours[1], colours[2]));
		for (int y = 0; y < picture.getHeight(); y++) {
			for (int x = 0; x < picture.getWidth(); x++) {
				reduced.getRaster().setSample(x, y, 0, places.getOrDefault(picture.getRGB(x, y) & 0xffffff, 0));
			}
		}
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImageIO.write(reduced, "png", out);
		return out.toByteArray();
	}

}
