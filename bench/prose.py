"""How hard each page and each lesson’s texts are to read: words, and the Flesch–Kincaid grade.

python -m bench.prose
"""

from prose.support.grades import grade, readable
from prose.support.lessons import lesson_texts, lessons
from prose.support.pages import contents, page, shown


def main() -> None:
    """Print a line for each page of the book, then one for each lesson."""
    texts = [(shown(file), readable(page(file))) for file in contents()]
    texts += [(name, readable(lesson_texts(name), quotations=False)) for name in lessons()]
    print(f"{'page or lesson':<40} words  grade")
    for place, text in texts:
        print(f"{place:<40} {len(text.split()):>5}  {grade(text):>5.1f}")


if __name__ == "__main__":
    main()
