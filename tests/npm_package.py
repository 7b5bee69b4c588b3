"""Files of packages of the npm registry, for tests that are skipped where it does not answer."""
import pathlib
import subprocess
import sys
import tarfile

SKIPPED = 77  # for meson


def skip(reason):
    """Ends the test as skipped."""
    print(f"skipped: {reason}")
    sys.exit(SKIPPED)


def fetch(cache, package, version, member):
    """The file MEMBER of a package, kept in CACHE; ends the test as skipped where the package is not to be had."""
    path = cache / f"{package.replace('/', '-')}-{version}" / pathlib.Path(member).name
    if path.exists():
        return path
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        ran = subprocess.run(["npm", "pack", "--silent", "--fetch-retries=0", f"{package}@{version}"], cwd=path.parent,
                             capture_output=True, check=True, timeout=60, stdin=subprocess.DEVNULL)
    except (OSError, subprocess.SubprocessError) as error:
        skip(f"npm does not give {package} {version}: {error}")
    with tarfile.open(path.parent / ran.stdout.decode().split()[-1]) as archive:
        path.write_bytes(archive.extractfile(member).read())
    return path
