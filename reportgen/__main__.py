import sys

if __name__ == "__main__":
    try:
        from reportgen.cli import main
    except KeyboardInterrupt:
        sys.exit("Aborted!")  # as Click says it from then on
    main(prog_name="reportgen")
