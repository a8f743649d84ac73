# liaison: build, test and install.   make help  lists the targets.

PACKAGE     = liaison
VERSION     = 0.1.0

PREFIX      ?= /usr/local
prefix      ?= $(PREFIX)
exec_prefix ?= $(prefix)
bindir      ?= $(exec_prefix)/bin
libexecdir  ?= $(exec_prefix)/libexec
datarootdir ?= $(prefix)/share
datadir     ?= $(datarootdir)
mandir      ?= $(datarootdir)/man
localedir   ?= $(datarootdir)/locale
bashcompdir ?= $(datarootdir)/bash-completion/completions
INSTALL     ?= install

BUILD       ?= build
CC          ?= gcc
CFLAGS      ?= -O2 -g
WARN        = -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wstrict-prototypes -Wmissing-prototypes \
	      -Wvla -Wformat=2 -Werror
HARDEN      = -fstack-protector-strong -D_FORTIFY_SOURCE=2 -fPIE
HARDENLD    = -pie -Wl,-z,relro -Wl,-z,now -Wl,--as-needed
SAN         =
ALLCFLAGS   = -std=c11 -D_GNU_SOURCE -DVERSION='"$(VERSION)"' -DDATADIR='"$(datadir)/$(PACKAGE)"' \
	      -DLOCALEDIR='"$(localedir)"' -Ilib -MD -MP $(WARN) $(if $(SAN),,$(HARDEN)) $(CFLAGS) $(SAN)
ALLLDFLAGS  = $(if $(SAN),$(SAN),$(HARDENLD)) $(LDFLAGS)
LIBS        = -lcsv -lyaml -lpcre2-8 -lunistring -ljansson -lxxhash

PROGRAMS    = $(sort $(patsubst cmd/%.c,%,$(wildcard cmd/*.c)))
LIBSRC      = $(sort $(wildcard lib/*/*.c))
LIBOBJ      = $(LIBSRC:%.c=$(BUILD)/obj/%.o)
LIB         = $(BUILD)/libliaison.a
BINS        = $(PROGRAMS:%=$(BUILD)/bin/%)
UNITSRC     = $(sort $(wildcard tests/unit/test_*.c))
UNITS       = $(UNITSRC:tests/unit/%.c=$(BUILD)/unit/%)

.DELETE_ON_ERROR:
.SUFFIXES:
.SECONDEXPANSION:
.PHONY: all help deps check clean install uninstall

all: $(BINS)

help:
	@sed -n 's/^# target: //p' Makefile

# target: all             build every program into build/bin
# target: deps            install what is missing from Debian
deps:
	@sh tests/deps

$(BUILD)/obj/%.o: %.c Makefile
	@mkdir -p $(@D)
	@echo "  CC      $<"
	@$(CC) $(ALLCFLAGS) -c -o $@ $<

$(LIB): $(LIBOBJ)
	@rm -f $@
	@echo "  AR      $@"
	@ar rcs $@ $^

# A program is cmd/NAME.c and, where it has rooms of its own, cmd/NAME/*.c
$(BUILD)/bin/%: $(BUILD)/obj/cmd/%.o $$(patsubst %.c,$(BUILD)/obj/%.o,$$(wildcard cmd/$$*/*.c)) $(LIB)
	@mkdir -p $(@D)
	@echo "  LD      $@"
	@$(CC) $(ALLLDFLAGS) -o $@ $^ $(LIBS)

$(BUILD)/unit/%: tests/unit/%.c $(LIB) Makefile
	@mkdir -p $(@D)
	@echo "  TEST    $<"
	@$(CC) $(ALLCFLAGS) $(ALLLDFLAGS) -o $@ $< $(LIB) -lcmocka $(LIBS)

units: $(UNITS)

# target: check           unit tests and transcripts; one line of totals at the end
check: all units
	@BUILD=$(BUILD) sh tests/run

# target: clean           remove the build directory
clean:
	rm -rf $(BUILD)

-include $(LIBOBJ:.o=.d)
-include $(PROGRAMS:%=$(BUILD)/obj/cmd/%.d)
