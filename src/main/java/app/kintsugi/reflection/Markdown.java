package app.kintsugi.reflection;

import java.util.List;
import java.util.Set;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.node.Document;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Simple Markdown as HTML that is safe on a page whoever wrote it: no markup of the
 * writer's own, no images, no links but to the web and to mail, nothing that asks another
 * server for anything before it is pressed.
 */
public final class Markdown {

	/** Deeper than anybody writes; a renderer that calls itself has to end somewhere. */
	private static final int DEEPEST = 60;

	// No indented code: people indent paragraphs.
	private static final Parser PARSER = Parser.builder()
		.enabledBlockTypes(
				Set.of(Heading.class, ListBlock.class, BlockQuote.class, ThematicBreak.class, FencedCodeBlock.class))
		.build();

	private static final HtmlRenderer HTML = HtmlRenderer.builder()
		.escapeHtml(true)
		.sanitizeUrls(true)
		.urlSanitizer(new DefaultUrlSanitizer(Set.of("http", "https", "mailto")))
		.softbreak("<br>\n")
		.attributeProviderFactory((context) -> (node, tag, attributes) -> {
			if (node instanceof Link) {
				attributes.put("rel", "noreferrer noopener nofollow");
			}
		})
		.build();

	private Markdown() {
	}

	/** As HTML for the inside of an element of text. */
	public static String html(String text) {
		return HTML.render(parse(text));
	}

	/** As one line without markup. */
	static String plain(String text) {
		StringBuilder plain = new StringBuilder();
		parse(text).accept(new Plain(plain));
		return plain.toString();
	}

	private static Node parse(String text) {
		Node document = PARSER.parse(text);
		if (depth(document) > DEEPEST) {
			return asWritten(text);
		}
		document.accept(new Tidy());
		return document;
	}

	private static int depth(Node document) {
		int depth = 0;
		int deepest = 0;
		Node node = document;
		while (node != null) {
			deepest = Math.max(deepest, depth);
			if (node.getFirstChild() != null) {
				node = node.getFirstChild();
				depth++;
				continue;
			}
			while (node != null && node.getNext() == null) {
				node = node.getParent();
				depth--;
			}
			node = (node != null) ? node.getNext() : null;
		}
		return deepest;
	}

	private static Node asWritten(String text) {
		Document document = new Document();
		Paragraph paragraph = new Paragraph();
		document.appendChild(paragraph);
		List<String> lines = text.lines().toList();
		lines.forEach((line) -> {
			paragraph.appendChild(new Text(line));
			paragraph.appendChild(new SoftLineBreak());
		});
		return document;
	}

	/**
	 * Images become their words; headings go below those of the page.
	 */
	private static final class Tidy extends AbstractVisitor {

		@Override
		public void visit(Heading heading) {
			heading.setLevel(Math.min(6, heading.getLevel() + 2));
			visitChildren(heading);
		}

		@Override
		public void visit(Image image) {
			visitChildren(image);
			Node child = image.getFirstChild();
			while (child != null) {
				Node next = child.getNext();
				image.insertBefore(child);
				child = next;
			}
			image.unlink();
		}

	}

	/**
	 * The words and nothing else; a space where one thing ends and another begins.
	 */
	private static final class Plain extends AbstractVisitor {

		private final StringBuilder plain;

		Plain(StringBuilder plain) {
			this.plain = plain;
		}

		@Override
		public void visit(Text text) {
			this.plain.append(text.getLiteral());
		}

		@Override
		public void visit(Code code) {
			this.plain.append(code.getLiteral());
		}

		@Override
		public void visit(FencedCodeBlock code) {
			this.plain.append(code.getLiteral()).append(' ');
		}

		@Override
		public void visit(HtmlInline html) {
			this.plain.append(html.getLiteral());
		}

		@Override
		public void visit(SoftLineBreak softLineBreak) {
			this.plain.append(' ');
		}

		@Override
		public void visit(HardLineBreak hardLineBreak) {
			this.plain.append(' ');
		}

		@Override
		public void visit(Paragraph paragraph) {
			visitChildren(paragraph);
			this.plain.append(' ');
		}

		@Override
		public void visit(Heading heading) {
			visitChildren(heading);
			this.plain.append(' ');
		}

	}

}
